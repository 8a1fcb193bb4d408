package org.goldthread.reviews.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.learning.known.KnownFinding;

/**
 * How often each theme was found, year by year, and how often it came back.
 *
 * @param years the calendar years in which findings were agreed, the earliest first
 * @param rows most found first; themes that were never found are left out
 * @param findings how many findings were counted
 * @param withoutTheme how many of them belong to no theme
 */
public record ThemeTable(List<Integer> years, List<Row> rows, int findings, int withoutTheme) {

    /** How many years stand beside each other. */
    static final int YEARS = 5;

    /**
     * One theme.
     *
     * @param byYear as many numbers as there are years
     * @param repeated how many of the findings repeat an earlier one
     * @param activities how many activities found it
     */
    public record Row(String theme, List<Integer> byYear, int total, int strengths, int repeated, int activities) {}

    /** Counts; a finding of two themes counts in each. Findings before the first year count in the totals only. */
    static ThemeTable of(Collection<KnownFinding> findings, int thisYear) {
        List<Integer> years = new ArrayList<>();
        for (int year = thisYear - YEARS + 1; year <= thisYear; year++) {
            years.add(year);
        }
        List<Row> rows = findings.stream()
                .flatMap(finding -> finding.themes().stream())
                .distinct()
                .map(theme -> row(theme, findings, years))
                .sorted(Comparator.comparingInt(Row::total).reversed().thenComparing(Row::theme))
                .toList();
        int without = (int)
                findings.stream().filter(finding -> finding.themes().isEmpty()).count();
        return new ThemeTable(years, rows, findings.size(), without);
    }

    private static Row row(String theme, Collection<KnownFinding> findings, List<Integer> years) {
        int[] byYear = new int[years.size()];
        int total = 0;
        int strengths = 0;
        int repeated = 0;
        Set<UUID> activities = new HashSet<>();
        for (KnownFinding finding : findings) {
            if (!finding.themes().contains(theme)) {
                continue;
            }
            total++;
            strengths += finding.nature().equals("strength") ? 1 : 0;
            repeated += finding.repeats().isEmpty() ? 0 : 1;
            activities.add(finding.activity());
            int place = years.indexOf(finding.agreedOn().getYear());
            if (place >= 0) {
                byYear[place]++;
            }
        }
        return new Row(
                theme, java.util.Arrays.stream(byYear).boxed().toList(), total, strengths, repeated, activities.size());
    }
}
