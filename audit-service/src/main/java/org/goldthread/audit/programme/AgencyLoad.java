package org.goldthread.audit.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What a year asks of one agency.
 *
 * @param months number of audits that it is at work on, April first
 * @param total number of audits in the year
 */
record AgencyLoad(String agency, List<Integer> months, int total) {

    /** Two audits that the same agencies are at work on at the same time. */
    record Clash(ProgrammeEntry one, ProgrammeEntry other, List<String> agencies) {}

    AgencyLoad {
        months = List.copyOf(months);
    }

    /** Every agency that is asked, the busiest first. */
    static List<AgencyLoad> of(int year, List<ProgrammeEntry> entries) {
        TreeSet<String> agencies = new TreeSet<>();
        entries.forEach(entry -> agencies.addAll(entry.agencies()));
        return agencies.stream()
                .map(agency -> of(year, entries, agency))
                .sorted(Comparator.comparingInt(AgencyLoad::total).reversed().thenComparing(AgencyLoad::agency))
                .toList();
    }

    private static AgencyLoad of(int year, List<ProgrammeEntry> entries, String agency) {
        List<ProgrammeEntry> own =
                entries.stream().filter(entry -> entry.asks(agency)).toList();
        List<Integer> months = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            LocalDate first = Programme.first(year).plusMonths(month);
            LocalDate last = first.plusMonths(1).minusDays(1);
            months.add((int) own.stream()
                    .filter(entry ->
                            !entry.opensOn().isAfter(last) && !entry.dueOn().isBefore(first))
                    .count());
        }
        return new AgencyLoad(agency, months, own.size());
    }

    /** Pairs of audits that run at the same time for somebody, in the order of the year. */
    static List<Clash> clashes(List<ProgrammeEntry> entries) {
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (int k = i + 1; k < entries.size(); k++) {
                ProgrammeEntry one = entries.get(i);
                ProgrammeEntry other = entries.get(k);
                List<String> both = one.agencies().stream().filter(other::asks).toList();
                if (one.overlaps(other) && !both.isEmpty()) {
                    clashes.add(new Clash(one, other, both));
                }
            }
        }
        return clashes;
    }
}
