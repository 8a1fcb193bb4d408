package org.goldthread.reviews.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What changed between two versions, word by word.
 *
 * @param sections those that differ; empty where the two say the same
 */
public record Comparison(int from, int to, List<Section> sections) {

    public Comparison {
        sections = List.copyOf(sections);
    }

    /** A section that differs. */
    public record Section(String id, String heading, List<Piece> pieces) {
        public Section {
            pieces = List.copyOf(pieces);
        }
    }

    /** Words that stayed, went or came. */
    public record Piece(How how, String text) {}

    /** What happened to words. */
    public enum How {
        SAME,
        REMOVED,
        ADDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Compares what two versions say. */
    static Comparison of(int from, ReportText before, int to, ReportText after) {
        List<Section> changed = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            changed.add(new Section("title", "Title", pieces(before.title(), after.title())));
        }
        Set<String> ids = new LinkedHashSet<>();
        before.sections().forEach(one -> ids.add(one.id()));
        after.sections().forEach(one -> ids.add(one.id()));
        for (String id : ids) {
            String was = before.section(id).map(ReportText.Written::markdown).orElse("");
            String is = after.section(id).map(ReportText.Written::markdown).orElse("");
            if (!was.equals(is)) {
                String heading = after.section(id)
                        .or(() -> before.section(id))
                        .map(ReportText.Written::heading)
                        .orElse(id);
                changed.add(new Section(id, heading, pieces(was, is)));
            }
        }
        return new Comparison(from, to, changed);
    }

    /** Words with the space after them, so that put together again they are the text. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static List<Piece> pieces(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(pieces, How.SAME, was.subList(at, start));
            add(pieces, How.REMOVED, delta.getSource().getLines());
            add(pieces, How.ADDED, delta.getTarget().getLines());
            at = start + delta.getSource().size();
        }
        add(pieces, How.SAME, was.subList(at, was.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, How how, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(how, String.join("", words)));
        }
    }
}
