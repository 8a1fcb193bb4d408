package org.goldthread.reviews.deadline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.profile.StatutoryClock;
import org.goldthread.reviews.clock.Entry;
import org.goldthread.reviews.clock.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Clocks of a review that was registered without a referral, for programs. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/timetable")
@Tag(name = "Deadlines")
class ReviewTimetableApi {

    private final ReadingReviewClocks reading;
    private final KeepingReviewTimetable keeping;

    ReviewTimetableApi(ReadingReviewClocks reading, KeepingReviewTimetable keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    /**
     * The timetable.
     *
     * @param clocks that have started, the first due first
     * @param waiting names of clocks that have not
     */
    record ReviewTimetableView(
            String reference,
            List<DeadlinesApi.DeadlineView> clocks,
            List<String> waiting,
            @Nullable LocalDate awareOn,
            @Nullable LocalDate notifiedOn,
            @Nullable LocalDate diedOn,
            @Nullable LocalDate publishOn) {}

    @GetMapping
    @Operation(
            operationId = "readReviewTimetable",
            summary = "Read the clocks of a review that was registered without a referral",
            description =
                    "404 for a review that came of a referral, which keeps its clocks, and where the profile has none")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = ReviewTimetableView.class)))
    ResponseEntity<Object> read(Actor actor, @PathVariable ActivityId id) {
        Outcome<Activity> found = keeping.of(actor, id);
        return Answers.ok(found.map(reading::stored), timetable -> view(found.orThrow(), timetable));
    }

    @PostMapping
    @Operation(
            operationId = "enterInReviewTimetable",
            summary = "Enter something in the timetable of a review that was registered without a referral",
            description = "As in a referral's; aware and notified enter the days that a referral would tell")
    @ApiResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = ReviewTimetableView.class)))
    ResponseEntity<Object> enter(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Entry entry) {
        return Answers.ok(
                keeping.enter(by, id, seen.version(), entry),
                timetable -> view(keeping.of(by.actor(), id).orThrow(), timetable));
    }

    private ReviewTimetableView view(Activity activity, Timetable timetable) {
        var running = reading.clocks(activity, timetable);
        return new ReviewTimetableView(
                activity.reference().text(),
                running.readings().stream()
                        .map(one -> DeadlinesApi.DeadlineView.of(Deadline.of(activity, one)))
                        .toList(),
                running.waiting().stream().map(StatutoryClock::name).toList(),
                timetable.awareOn(),
                timetable.notifiedOn(),
                timetable.diedOn(),
                timetable.publishOn());
    }
}
