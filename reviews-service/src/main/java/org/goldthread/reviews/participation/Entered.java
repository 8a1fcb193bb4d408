package org.goldthread.reviews.participation;

import java.time.LocalDate;
import org.goldthread.kit.Problems;
import org.jspecify.annotations.Nullable;

/** What has to be said of everybody who could take part. */
final class Entered {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private Entered() {}

    static void invited(
            Problems problems, @Nullable TakingPart taking, @Nullable LocalDate invitedOn, LocalDate today) {
        problems.when(
                taking != null && taking.wasInvited() && invitedOn == null,
                "invitedOn",
                "required",
                "Enter the day on which they were invited");
        past(problems, "invitedOn", invitedOn, today, "The day of the invitation");
    }

    static void past(Problems problems, String field, @Nullable LocalDate day, LocalDate today, String what) {
        problems.when(day != null && day.isAfter(today), field, "in-the-future", what + " must be today or in the past")
                .when(day != null && day.isBefore(EARLIEST), field, "too-early", what + " must be after 1989");
    }

    /** How they took part, or why not: needed once it is known. */
    static void account(Problems problems, @Nullable TakingPart taking, @Nullable String account, int most) {
        if (taking == null || taking == TakingPart.INVITED) {
            problems.optionalText("account", account, most, "how they took part");
        } else {
            problems.text(
                    "account",
                    account,
                    most,
                    taking == TakingPart.TOOK_PART ? "how they took part" : "why they did not take part");
        }
    }

    /** What they were told: needed of everybody who took part, so that expectations are managed (PSCB 2.1.5). */
    static Problems told(Problems problems, @Nullable TakingPart taking, @Nullable String told, int most) {
        return taking == TakingPart.TOOK_PART
                ? problems.text("told", told, most, "what they were told")
                : problems.optionalText("told", told, most, "what they were told");
    }
}
