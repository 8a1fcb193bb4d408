package org.goldthread.reviews.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.reviews.report.Comparison.How;
import org.goldthread.reviews.report.Comparison.Piece;

/**
 * What changed between two texts, word by word; where they have too little in common for that, paragraph by paragraph,
 * with the words of each stretch that was changed; and where even that says nothing, as a whole.
 */
final class TextChanges {

    /** Changes in one stretch after which nobody reads them one by one; the work grows with their square. */
    static final int MOST_CHANGES = 700;

    private final List<Piece> pieces = new ArrayList<>();
    private int tried;

    private TextChanges() {}

    static TextChanges of(String before, String after) {
        TextChanges changes = new TextChanges();
        List<String> was = words(before);
        List<String> is = words(after);
        if (!changes.byWord(was, is)) {
            changes.byParagraph(paragraphs(before), paragraphs(after));
        }
        return changes;
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** How many changes were tried before each stretch was told or given up, taken together. */
    int tried() {
        return tried;
    }

    /** Words with the space after them, so that put together again they are the text. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    /** Paragraphs with the empty lines after them. */
    private static List<String> paragraphs(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\n)(?=[^\\n])"));
    }

    private boolean byWord(List<String> was, List<String> is) {
        Optional<List<AbstractDelta<String>>> differences = differences(was, is);
        differences.ifPresent(found -> lay(was, found, this::replaced));
        return differences.isPresent();
    }

    private void byParagraph(List<String> was, List<String> is) {
        Optional<List<AbstractDelta<String>>> differences = differences(was, is);
        if (differences.isEmpty()) {
            replaced(was, is);
            return;
        }
        lay(was, differences.get(), (removed, added) -> {
            List<String> gone = words(String.join("", removed));
            List<String> come = words(String.join("", added));
            if (!byWord(gone, come)) {
                replaced(gone, come);
            }
        });
    }

    /** The differences in order; nothing where there are too many. */
    private Optional<List<AbstractDelta<String>>> differences(List<String> was, List<String> is) {
        Bound bound = new Bound();
        try {
            return Optional.of(DiffUtils.diff(was, is, bound).getDeltas());
        } catch (TooManyChanges given) {
            return Optional.empty();
        } finally {
            tried += bound.changes;
        }
    }

    /** What to do with a stretch that is not the same. */
    private interface Changed {
        void between(List<String> removed, List<String> added);
    }

    private void lay(List<String> was, List<AbstractDelta<String>> differences, Changed changed) {
        int at = 0;
        for (AbstractDelta<String> difference : differences) {
            int start = difference.getSource().getPosition();
            add(How.SAME, was.subList(at, start));
            changed.between(
                    difference.getSource().getLines(), difference.getTarget().getLines());
            at = start + difference.getSource().size();
        }
        add(How.SAME, was.subList(at, was.size()));
    }

    private void replaced(List<String> removed, List<String> added) {
        add(How.REMOVED, removed);
        add(How.ADDED, added);
    }

    private void add(How how, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(how, String.join("", words)));
        }
    }

    /** Ends a comparison at the first step beyond the most changes. */
    private static final class Bound implements DiffAlgorithmListener {

        private int changes;

        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {
            changes = value;
            if (value > MOST_CHANGES) {
                throw new TooManyChanges();
            }
        }

        @Override
        public void diffEnd() {}
    }

    private static final class TooManyChanges extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyChanges() {
            super("more than " + MOST_CHANGES + " changes", null, false, false);
        }
    }
}
