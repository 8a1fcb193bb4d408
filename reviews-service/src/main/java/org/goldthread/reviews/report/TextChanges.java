package org.goldthread.reviews.report;

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

    private final List<Piece> pieces = new ArrayList<>();
    private long steps;

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

    /** How much work it was. */
    long steps() {
        return steps;
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
        Optional<List<ShortestEdit.Same>> same = same(was, is);
        same.ifPresent(runs -> lay(was, is, runs, this::replaced));
        return same.isPresent();
    }

    private void byParagraph(List<String> was, List<String> is) {
        lay(was, is, same(was, is).orElse(List.of()), (removed, added) -> {
            List<String> gone = words(String.join("", removed));
            List<String> come = words(String.join("", added));
            if (!byWord(gone, come)) {
                replaced(gone, come);
            }
        });
    }

    private Optional<List<ShortestEdit.Same>> same(List<String> was, List<String> is) {
        ShortestEdit edit = new ShortestEdit(was, is);
        Optional<List<ShortestEdit.Same>> same = edit.same();
        steps += edit.steps();
        return same;
    }

    /** What to do with a stretch that is not the same. */
    private interface Changed {
        void between(List<String> removed, List<String> added);
    }

    private void lay(List<String> was, List<String> is, List<ShortestEdit.Same> runs, Changed changed) {
        int before = 0;
        int after = 0;
        for (ShortestEdit.Same run : runs) {
            between(was.subList(before, run.before()), is.subList(after, run.after()), changed);
            add(How.SAME, was.subList(run.before(), run.before() + run.length()));
            before = run.before() + run.length();
            after = run.after() + run.length();
        }
        between(was.subList(before, was.size()), is.subList(after, is.size()), changed);
    }

    private static void between(List<String> removed, List<String> added, Changed changed) {
        if (!removed.isEmpty() || !added.isEmpty()) {
            changed.between(removed, added);
        }
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
}
