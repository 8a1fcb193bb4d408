package org.goldthread.reviews.merged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goldthread.learning.framework.Framework;
import org.goldthread.pages.PageWords;
import org.goldthread.reviews.chronology.ChronologyEntry;
import org.goldthread.reviews.chronology.Contradiction;
import org.goldthread.reviews.chronology.Gap;
import org.goldthread.reviews.chronology.Judgement;

/** What is marked at an entry: the gap before it, and where another agency contradicts it. */
record Marks(List<Gap> gaps, List<Contradiction> contradictions, Map<String, Judgement> said, Framework today) {

    List<String> of(ChronologyEntry entry) {
        List<String> marks = new ArrayList<>();
        gaps.stream()
                .filter(gap -> !gap.closes()
                        && gap.agency().equals(entry.agency())
                        && gap.until().equals(entry.when().earliest()))
                .forEach(gap ->
                        marks.add("Gap: no entry for " + PageWords.count(gap.days(), "day", "days") + " before this"));
        contradictions.stream()
                .filter(each -> each.shared().equals(entry.shared()))
                .filter(each -> !dismissed(each))
                .forEach(each -> each.entries().stream()
                        .filter(other -> !other.agency().equals(entry.agency()))
                        .findFirst()
                        .ifPresent(other -> marks.add("Contradiction: " + today.agencyName(other.agency())
                                + " gives " + other.inWords()
                                + (other.outcome() == null ? "" : ", outcome " + other.outcome()))));
        return marks;
    }

    private boolean dismissed(Contradiction each) {
        Judgement judgement = said.get(each.shared());
        return judgement != null
                && judgement.dismissed()
                && judgement.fingerprint().equals(each.fingerprint());
    }
}
