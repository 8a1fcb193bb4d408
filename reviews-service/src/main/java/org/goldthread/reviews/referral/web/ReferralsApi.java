package org.goldthread.reviews.referral.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.web.ListAnswer;
import org.goldthread.reviews.decision.Proposal;
import org.goldthread.reviews.referral.KeepingReferral;
import org.goldthread.reviews.referral.NewReferral;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.RecordingDecision;
import org.goldthread.reviews.referral.RecordingNotification;
import org.goldthread.reviews.referral.RecordingView;
import org.goldthread.reviews.referral.Referral;
import org.goldthread.reviews.referral.ReferralId;
import org.goldthread.reviews.referral.ReferralQuery;
import org.goldthread.reviews.referral.ReferringCase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Referrals for programs: an agency's system refers a case, sees what came of it, and records a notification. */
@RestController
@RequestMapping("/api/reviews/v1/referrals")
@Tag(name = "Referrals", description = "Cases that agencies refer, the criteria, and the decision on a review")
class ReferralsApi {

    private static final String BASE = "/api/reviews/v1/referrals/";

    private final ReferringCase referring;
    private final KeepingReferral keeping;
    private final RecordingNotification notifying;
    private final RecordingView viewing;
    private final RecordingDecision deciding;
    private final ReadingReferrals reading;
    private final CurrentFramework framework;

    ReferralsApi(
            ReferringCase referring,
            KeepingReferral keeping,
            RecordingNotification notifying,
            RecordingView viewing,
            RecordingDecision deciding,
            ReadingReferrals reading,
            CurrentFramework framework) {
        this.referring = referring;
        this.keeping = keeping;
        this.notifying = notifying;
        this.viewing = viewing;
        this.deciding = deciding;
        this.reading = reading;
        this.framework = framework;
    }

    /** Answers to the profile's questions of fact. */
    record FactsGiven(@Nullable Map<String, String> facts) {}

    /** When the notification was sent, and by which agency if not by the one that has to. */
    record NotificationGiven(
            @Nullable LocalDate sentOn, @Nullable String sentBy) {}

    /** A view, and for which seat it speaks if the person speaks for several. */
    record ViewGiven(
            @Nullable String seat,
            @Nullable List<String> types,
            @Nullable Boolean noReview,
            @Nullable String reason) {}

    /** Why. */
    record ReasonGiven(@Nullable String reason) {}

    @PostMapping
    @Operation(operationId = "referCase", summary = "Refer a case")
    @ApiResponse(
            responseCode = "201",
            description = "Received",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    ResponseEntity<Object> refer(By by, @RequestBody NewReferral wanted) {
        return Answers.created(referring.refer(by, wanted), made -> URI.create(BASE + made.id()), this::view);
    }

    @GetMapping
    @Operation(
            operationId = "listReferrals",
            summary = "List referrals",
            description = "Those that you may see, newest first. state: open, received, asked, decided or withdrawn")
    ListAnswer<ReferralView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        ReferralQuery query = new ReferralQuery(state, agency, text, null);
        return ListAnswer.of(reading.list(actor, query, cursor, Cursor.size(size)), this::view);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readReferral", summary = "Read a referral, with criteria, views, decisions and clocks")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    ResponseEntity<Object> one(Actor actor, @PathVariable ReferralId id) {
        return answer(reading.one(actor, id));
    }

    @PutMapping("/{id}/facts")
    @Operation(
            operationId = "completeFacts",
            summary = "Answer questions of fact, or correct answers; those that are not sent stay")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    ResponseEntity<Object> complete(By by, @PathVariable ReferralId id, Seen seen, @RequestBody FactsGiven given) {
        Map<String, String> facts = given.facts();
        if (facts == null || facts.isEmpty()) {
            return answer(Outcome.refused(Refusal.invalid("facts", "required", "Send at least one answer in facts")));
        }
        return answer(keeping.complete(by, id, seen.version(), facts));
    }

    @PostMapping("/{id}/ask")
    @Operation(operationId = "askForViews", summary = "Ask the decision-makers for their views")
    @ApiResponse(
            responseCode = "200",
            description = "Asked",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    ResponseEntity<Object> ask(By by, @PathVariable ReferralId id, Seen seen) {
        return answer(keeping.ask(by, id, seen.version()));
    }

    @PostMapping("/{id}/notification")
    @Operation(operationId = "recordNotification", summary = "Record that the serious incident notification was sent")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    ResponseEntity<Object> notified(
            By by, @PathVariable ReferralId id, Seen seen, @RequestBody NotificationGiven given) {
        return answer(notifying.record(by, id, seen.version(), given.sentOn(), given.sentBy()));
    }

    @PostMapping("/{id}/views")
    @Operation(operationId = "recordView", summary = "Record a decision-maker's view")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    ResponseEntity<Object> view(By by, @PathVariable ReferralId id, Seen seen, @RequestBody ViewGiven given) {
        Proposal proposal = new Proposal(Given.words(given.types()), given.noReview(), given.reason());
        return answer(viewing.record(by, id, seen.version(), given.seat(), proposal));
    }

    @PostMapping("/{id}/decision")
    @Operation(operationId = "recordDecision", summary = "Record the decision; reviews decided on are opened")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    ResponseEntity<Object> decide(By by, @PathVariable ReferralId id, Seen seen, @RequestBody Proposal proposal) {
        return answer(deciding.decide(by, id, seen.version(), proposal));
    }

    @PostMapping("/{id}/again")
    @Operation(operationId = "putAgain", summary = "Put a decided case to the decision-makers again")
    @ApiResponse(
            responseCode = "200",
            description = "Put again",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    ResponseEntity<Object> again(By by, @PathVariable ReferralId id, Seen seen) {
        return answer(keeping.again(by, id, seen.version()));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(operationId = "withdrawReferral", summary = "Withdraw a referral, with the reason")
    @ApiResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    ResponseEntity<Object> withdraw(By by, @PathVariable ReferralId id, Seen seen, @RequestBody ReasonGiven given) {
        return answer(keeping.withdraw(by, id, seen.version(), given.reason()));
    }

    private ResponseEntity<Object> answer(Outcome<Stored<Referral>> outcome) {
        return Answers.ok(outcome, this::view);
    }

    private ReferralView view(Referral referral) {
        return ReferralView.of(referral, framework.now().profile(), reading.clocks(referral));
    }
}
