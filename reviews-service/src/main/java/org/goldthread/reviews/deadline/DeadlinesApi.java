package org.goldthread.reviews.deadline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.reviews.clock.Entry;
import org.goldthread.reviews.clock.Timetable;
import org.goldthread.reviews.referral.ReferralId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clocks for programs. */
@RestController
@RequestMapping("/api/reviews/v1")
@Tag(name = "Deadlines", description = "What is due on the statutory clocks; holds and extensions")
class DeadlinesApi {

    private final ReadingDeadlines reading;
    private final KeepingTimetable keeping;

    DeadlinesApi(ReadingDeadlines reading, KeepingTimetable keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    /** One clock of one case. */
    record DeadlineView(
            String reference,
            List<String> reviews,
            String clock,
            String name,
            LocalDate anchorOn,
            LocalDate dueOn,
            String standing,
            String words) {

        static DeadlineView of(Deadline one) {
            return new DeadlineView(
                    one.reference(),
                    one.reviews(),
                    one.reading().clock().id(),
                    one.reading().clock().name(),
                    one.reading().anchor(),
                    one.reading().due(),
                    one.reading().standing().word(),
                    one.reading().words());
        }
    }

    /** All of them: the list is not cut. */
    record DeadlineList(List<DeadlineView> items) {}

    /** What stands in the timetable. */
    record TimetableView(
            String reference,
            int holds,
            int extensions,
            @Nullable LocalDate diedOn,
            @Nullable LocalDate publishOn) {}

    @GetMapping("/deadlines")
    @Operation(
            operationId = "listDeadlines",
            summary = "List what is due",
            description = "What is not done, the first due first; standing=all for everything")
    DeadlineList list(
            Actor actor,
            @RequestParam(required = false) @Nullable String clock,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable String agency) {
        return new DeadlineList(reading.list(actor, new ReadingDeadlines.Query(clock, standing, agency)).stream()
                .map(DeadlineView::of)
                .toList());
    }

    @PostMapping("/referrals/{id}/timetable")
    @Operation(
            operationId = "enterInTimetable",
            summary = "Enter a hold, its end, an extension, what was done, or a day that a clock is counted from")
    @ApiResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = TimetableView.class)))
    ResponseEntity<Object> enter(By by, @PathVariable ReferralId id, Seen seen, @RequestBody Entry entry) {
        return Answers.ok(keeping.enter(by, id, seen.version(), entry), DeadlinesApi::view);
    }

    private static TimetableView view(Timetable timetable) {
        return new TimetableView(
                timetable.subject().reference(),
                timetable.holds().size(),
                timetable.extensions().size(),
                timetable.diedOn(),
                timetable.publishOn());
    }
}
