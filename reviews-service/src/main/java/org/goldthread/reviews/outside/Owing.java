package org.goldthread.reviews.outside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.goldthread.kit.Ids;
import org.goldthread.learning.framework.Framework;
import org.goldthread.profile.AnnualReport;
import org.goldthread.profile.Provider;
import org.jspecify.annotations.Nullable;

/**
 * One report that somebody owes for one year, as the profile says it (PSCB 7.3, SOL 2.1, LDS App. B).
 *
 * @param year the calendar year in which the reporting year ends: 2026 for 1 April 2025 to 31 March 2026
 * @param agency who owes it; null where a panel or another body does, for which officers record it
 * @param from who owes it, in words
 */
public record Owing(AnnualReport report, int year, @Nullable String agency, String from, LocalDate dueOn) {

    private static final int LAST_MONTH = 3;

    /** The reporting year that ended last. */
    public static int lastYear(LocalDate today) {
        return today.getMonthValue() > LAST_MONTH ? today.getYear() : today.getYear() - 1;
    }

    /** "2025-26". */
    public static String words(int year) {
        return (year - 1) + "-" + String.format("%02d", year % 100);
    }

    public OwedReportId id() {
        return new OwedReportId(
                Ids.from("owed-report", report.id(), year, Objects.requireNonNullElse(agency, "nobody")));
    }

    /** Everything that is owed for a year, in the profile's order, one for each agency that owes it. */
    public static List<Owing> all(Framework today, int year) {
        LocalDate dueOn =
                LocalDate.of(year, LAST_MONTH, 31).plusMonths(today.profile().limit("annual-report-months"));
        List<Owing> all = new ArrayList<>();
        for (AnnualReport report : today.profile().annualReports()) {
            List<Provider> providers = today.profile().providers().stream()
                    .filter(provider -> report.providers().contains(provider.id()))
                    .toList();
            List<String> agencies = providers.stream()
                    .flatMap(provider -> agencies(provider, today))
                    .distinct()
                    .toList();
            if (agencies.isEmpty()) {
                String from = providers.isEmpty()
                        ? "Not named by the framework"
                        : String.join(
                                ", ", providers.stream().map(Provider::name).toList());
                all.add(new Owing(report, year, null, from, dueOn));
            } else {
                agencies.forEach(agency -> all.add(new Owing(report, year, agency, today.agencyName(agency), dueOn)));
            }
        }
        return all;
    }

    private static Stream<String> agencies(Provider provider, Framework today) {
        return today.agencies().stream()
                .filter(agency -> provider.agencies().contains(agency.id())
                        || provider.kinds().contains(agency.kind()))
                .map(agency -> agency.id());
    }
}
