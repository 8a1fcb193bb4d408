package org.goldthread.reviews.merged;

import java.util.List;
import org.goldthread.learning.framework.Framework;
import org.goldthread.reviews.chronology.Contradiction;
import org.goldthread.reviews.chronology.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction as the page tells it.
 *
 * @param about what differs, in words
 * @param judgement what was said of it; null while nothing was
 * @param open whether it still waits for somebody's word, or changed since it was given
 */
record Told(
        String shared,
        String reference,
        String about,
        List<String> lines,
        @Nullable String judgement,
        boolean open) {

    static Told of(Contradiction each, @Nullable Judgement said, Framework today) {
        boolean judged = said != null && said.fingerprint().equals(each.fingerprint());
        String about = each.dates() && each.outcomes() ? "date and outcome" : (each.dates() ? "date" : "outcome");
        return new Told(
                each.shared(),
                each.reference(),
                about,
                each.entries().stream()
                        .map(entry -> today.agencyName(entry.agency()) + ", " + entry.inWords() + ": " + entry.event()
                                + (entry.outcome() == null ? "" : ". Outcome: " + entry.outcome()))
                        .toList(),
                said == null || !judged
                        ? null
                        : (said.dismissed() ? "Dismissed" : "To be followed up")
                                + (said.reason().isEmpty() ? "" : ": " + said.reason()),
                !judged);
    }
}
