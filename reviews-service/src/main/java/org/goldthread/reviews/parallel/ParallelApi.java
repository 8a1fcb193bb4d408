package org.goldthread.reviews.parallel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.reviews.request.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Parallel reviews for programs. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/parallel")
@Tag(name = "Parallel reviews", description = "Reviews of one incident share requests to agencies and their chronology")
class ParallelApi {

    /**
     * The incident of a review.
     *
     * @param reviews the activities that look at it
     * @param shared requests that several of them see
     */
    record IncidentView(UUID id, List<UUID> reviews, List<SharedView> shared) {

        static IncidentView of(Incident incident) {
            return new IncidentView(
                    incident.id().value(),
                    incident.reviews().stream().map(Incident.Member::activity).toList(),
                    incident.shared().stream()
                            .map(each -> new SharedView(each.request(), each.of(), each.with()))
                            .toList());
        }
    }

    /** A request of one review that others see. */
    record SharedView(UUID requestId, UUID of, Set<UUID> with) {}

    /**
     * A step.
     *
     * @param reference of the other review, for link and unlink
     * @param why they look at the same incident, for link
     */
    record Link(@Nullable String reference, @Nullable String why) {}

    /** Whether a request is shared with every parallel review that involves its agency. */
    record Share(@Nullable RequestId requestId, boolean shared) {}

    private final Incidents incidents;
    private final LinkingReviews linking;
    private final ReadingActivities activities;

    ParallelApi(Incidents incidents, LinkingReviews linking, ReadingActivities activities) {
        this.incidents = incidents;
        this.linking = linking;
        this.activities = activities;
    }

    @GetMapping
    @Operation(operationId = "readParallelReviews", summary = "Read which reviews look at the same incident")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag; 404 where there is none",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    ResponseEntity<Object> one(Actor actor, @PathVariable ActivityId id) {
        Outcome<Stored<Incident>> found = activities
                .one(actor, id)
                .then(review -> incidents
                        .of(id.value())
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new Refusal.Missing())));
        return Answers.ok(found, IncidentView::of);
    }

    @PostMapping("/link")
    @Operation(operationId = "linkParallelReview", summary = "Link another review of the same incident")
    @ApiResponse(
            responseCode = "200",
            description = "Linked",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    ResponseEntity<Object> link(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Link wanted) {
        return Answers.ok(
                activities
                        .one(by.actor(), id)
                        .then(review -> linking.link(
                                by,
                                review.value(),
                                seen.version(),
                                wanted.reference() == null ? "" : wanted.reference(),
                                wanted.why())),
                IncidentView::of);
    }

    @PostMapping("/unlink")
    @Operation(operationId = "unlinkParallelReview", summary = "Take a review out: nothing is shared with it any more")
    @ApiResponse(
            responseCode = "200",
            description = "Taken out",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    ResponseEntity<Object> unlink(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Link wanted) {
        return Answers.ok(
                activities
                        .one(by.actor(), id)
                        .then(review -> linking.unlink(
                                by,
                                review.value(),
                                seen.version(),
                                wanted.reference() == null ? "" : wanted.reference())),
                IncidentView::of);
    }

    @PostMapping("/share")
    @Operation(operationId = "shareRequest", summary = "Share a request with parallel reviews, or keep it to its own")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    ResponseEntity<Object> share(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Share wanted) {
        return Answers.ok(
                activities
                        .one(by.actor(), id)
                        .then(review ->
                                linking.share(by, review.value(), seen.version(), wanted.requestId(), wanted.shared())),
                IncidentView::of);
    }
}
