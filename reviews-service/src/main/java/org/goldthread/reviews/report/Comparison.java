package org.goldthread.reviews.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What changed between two versions, word by word as far as that can be read: see {@link TextChanges}.
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
            changed.add(new Section(
                    "title",
                    "Title",
                    TextChanges.of(before.title(), after.title()).pieces()));
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
                changed.add(new Section(id, heading, TextChanges.of(was, is).pieces()));
            }
        }
        return new Comparison(from, to, changed);
    }
}
