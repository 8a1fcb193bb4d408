package org.goldthread.reviews.retention;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.actor.Role;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;

/** How pages say how long names are kept. */
final class RetentionWords {

    private RetentionWords() {}

    static String state(String state) {
        return switch (state) {
            case "open" -> "Review open";
            case "kept" -> "Kept";
            case "held" -> "Legal hold";
            case "due" -> "To decide";
            case "proposed" -> "To confirm";
            default -> "Destroyed";
        };
    }

    static Tag tag(String state) {
        return switch (state) {
            case "open", "kept" -> Tag.waiting(state(state));
            case "held" -> Tag.coloured("purple", state(state));
            case "due", "proposed" -> Tag.soon(state(state));
            default -> Tag.done(state(state));
        };
    }

    static String period(Period period) {
        List<String> parts = new ArrayList<>();
        if (period.getYears() != 0) {
            parts.add(PageWords.count(period.getYears(), "year", "years"));
        }
        if (period.getMonths() != 0) {
            parts.add(PageWords.count(period.getMonths(), "month", "months"));
        }
        int days = (int) period.get(ChronoUnit.DAYS);
        if (days != 0) {
            parts.add(PageWords.count(days, "day", "days"));
        }
        return parts.isEmpty() ? "no time" : String.join(" and ", parts);
    }

    static String date(@Nullable LocalDate day) {
        return day == null ? "Not known while the review is open" : PageWords.date(day);
    }

    static String by(Mark mark) {
        return PageWords.moment(mark.at()) + " by "
                + Role.of(mark.role()).map(Role::words).orElse("the service");
    }

    static List<Row> rows(ReadingRetention.Standing standing, Period period) {
        Retention retention = standing.retention();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Review closed", retention.closedOn() == null ? "Not yet" : date(retention.closedOn())));
        rows.add(Row.of("Names are kept until", date(retention.reviewOn())));
        rows.add(Row.of(
                "Usual period",
                period(period) + " after the review closes. Basis: default, since no framework names a period"));
        Proposal proposal = retention.proposal();
        if (proposal != null) {
            rows.add(Row.of("Disposal proposed", by(proposal.by()) + ": " + proposal.reason()));
        }
        Disposal disposal = retention.disposal();
        if (disposal != null) {
            rows.add(Row.of("Disposal proposed", by(disposal.proposed()) + ": " + disposal.reason()));
            rows.add(Row.of("Confirmed and destroyed", by(disposal.confirmed())));
        }
        for (LegalHold hold : retention.holds()) {
            Mark lifted = hold.lifted();
            rows.add(Row.of(
                    hold.stands() ? "Legal hold" : "Legal hold, lifted",
                    by(hold.by()) + ": " + hold.reason()
                            + (lifted == null ? "" : ". Lifted " + by(lifted) + ": " + hold.liftedFor())));
        }
        return rows;
    }
}
