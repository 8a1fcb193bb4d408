package org.goldthread.reviews.request.web;

import java.time.LocalDate;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.Part;
import org.goldthread.reviews.request.Submission;
import org.jspecify.annotations.Nullable;

/** How pages say where a request stands. */
final class RequestWords {

    private RequestWords() {}

    static Tag state(InformationRequest request, LocalDate today, WorkingDays days) {
        if (request.overdueOn(today)) {
            return Tag.overdue(days.dueInWords(request.dueOn(), today));
        }
        return switch (request.state()) {
            case SENT -> Tag.waiting("Sent");
            case ACKNOWLEDGED -> Tag.waiting("Acknowledged");
            case PART_RECEIVED ->
                Tag.inProgress(request.standing() + " of " + request.parts().size() + " received");
            case RECEIVED -> Tag.done("Received");
            case REFUSED -> Tag.overdue("Refused by the agency");
            case UPHELD -> Tag.done("Refusal accepted");
            case WITHDRAWN -> Tag.done("Withdrawn");
        };
    }

    static Tag part(Part part) {
        return part.last()
                .map(given -> {
                    Submission.Look look = given.look();
                    if (given.withdrawn() != null) {
                        return Tag.waiting("Taken back");
                    }
                    if (look != null && look.reason() != null) {
                        return Tag.soon("Sent back");
                    }
                    return look == null ? Tag.inProgress("Received") : Tag.done("Accepted");
                })
                .orElseGet(() -> Tag.waiting("Not received"));
    }

    /** "1 January 2024 to 28 February 2026"; "No time window" where none was given. */
    static String window(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null && until == null) {
            return "No time window";
        }
        if (from == null) {
            return "Up to " + PageWords.date(until);
        }
        return until == null ? "From " + PageWords.date(from) : PageWords.date(from) + " to " + PageWords.date(until);
    }

    static String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, bytes / 1024) + " KB"
                : String.format(java.util.Locale.UK, "%.1f MB", bytes / (1024.0 * 1024.0));
    }

    static String by(By.Mark mark) {
        return PageWords.moment(mark.at()) + " by "
                + Role.of(mark.role()).map(Role::words).orElse("the agency's system");
    }
}
