package org.goldthread.reviews.participation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.participation.CheckingWording;
import org.goldthread.reviews.participation.LivedExperience;
import org.goldthread.reviews.participation.NewFamilyMember;
import org.goldthread.reviews.participation.NewLivedExperience;
import org.goldthread.reviews.participation.NewPractitioners;
import org.goldthread.reviews.participation.Participation;
import org.goldthread.reviews.participation.Participations;
import org.goldthread.reviews.participation.RecordingParticipation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Participation, for programs. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}")
@Tag(
        name = "Participation",
        description = "Practitioners, family and the child's lived experience; wording that blames")
class ParticipationApi {

    private final Participations participations;
    private final RecordingParticipation recording;
    private final CheckingWording checking;
    private final TakingReview taking;

    ParticipationApi(
            Participations participations,
            RecordingParticipation recording,
            CheckingWording checking,
            TakingReview taking) {
        this.participations = participations;
        this.recording = recording;
        this.checking = checking;
        this.taking = taking;
    }

    /** Who took part, as it stands. */
    record ParticipationView(
            String activityReference,
            int practitionersInvited,
            int practitionersTookPart,
            List<String> agencies,
            List<PractitionersView> practitioners,
            List<FamilyView> family,
            @Nullable LivedExperienceView livedExperience) {

        static ParticipationView of(Participation record) {
            LivedExperience lived = record.livedExperience();
            return new ParticipationView(
                    record.review().reference(),
                    record.practitionersInvited(),
                    record.practitionersTookPart(),
                    record.agenciesTakingPart(),
                    record.practitioners().stream()
                            .map(each -> new PractitionersView(
                                    each.id(),
                                    each.agency(),
                                    each.level().id(),
                                    each.role(),
                                    each.number(),
                                    each.state().id(),
                                    each.invitedOn(),
                                    each.account(),
                                    each.prepared(),
                                    each.told()))
                            .toList(),
                    record.family().stream()
                            .map(each -> new FamilyView(
                                    each.id(),
                                    each.who(),
                                    each.child(),
                                    each.state().id(),
                                    each.invitedOn(),
                                    each.account(),
                                    each.told(),
                                    each.sharedOn()))
                            .toList(),
                    lived == null ? null : new LivedExperienceView(lived.text(), lived.sources()));
        }
    }

    /** A line about practitioners. */
    record PractitionersView(
            String id,
            String agency,
            String level,
            String role,
            int number,
            String state,
            @Nullable LocalDate invitedOn,
            @Nullable String account,
            @Nullable String prepared,
            @Nullable String told) {}

    /** A member of the family, under a pseudonym. */
    record FamilyView(
            String id,
            String who,
            boolean child,
            String state,
            @Nullable LocalDate invitedOn,
            @Nullable String account,
            @Nullable String told,
            @Nullable LocalDate sharedOn) {}

    /** The section on the child's lived experience. */
    record LivedExperienceView(String text, String sources) {}

    /** A place where a term may blame. */
    record WordingView(String place, String path, String term, String written, String instead, String basis) {}

    /** What was looked at and found; advice only. */
    record WordingList(int texts, List<WordingView> items) {}

    @GetMapping("/participation")
    @Operation(operationId = "readParticipation", summary = "Read who took part in a review")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag, 0 before anything was recorded",
            content = @Content(schema = @Schema(implementation = ParticipationView.class)))
    ResponseEntity<Object> read(Actor actor, @PathVariable ActivityId id) {
        return Answers.ok(
                taking.toRead(actor, id).map(review -> participations.of(review.ref())), ParticipationView::of);
    }

    @PostMapping("/participation/practitioners")
    @Operation(operationId = "addPractitioners", summary = "Add practitioners by agency, level and pseudonymous role")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(schema = @Schema(implementation = NewPractitioners.class), examples = @ExampleObject("""
                                            {"agency":"west-midlands-police","level":"frontline","role":"Officer A",
                                             "number":1,"state":"took-part","invitedOn":"2026-03-20",
                                             "account":"One-to-one conversation, then the learning event",
                                             "prepared":"A briefing by the supervisor",
                                             "told":"What the review is for, and that it does not blame"}
                                            """)))
    @ApiResponse(
            responseCode = "200",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ParticipationView.class)))
    ResponseEntity<Object> add(By by, @PathVariable ActivityId id, Seen seen, @RequestBody NewPractitioners wanted) {
        return Answers.ok(recording.practitioners(by, id, seen.version(), null, wanted), ParticipationView::of);
    }

    @PutMapping("/participation/practitioners/{line}")
    @Operation(operationId = "changePractitioners", summary = "Change a line about practitioners")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ParticipationView.class)))
    ResponseEntity<Object> change(
            By by,
            @PathVariable ActivityId id,
            @PathVariable String line,
            Seen seen,
            @RequestBody NewPractitioners wanted) {
        return Answers.ok(recording.practitioners(by, id, seen.version(), line, wanted), ParticipationView::of);
    }

    @PostMapping("/participation/family")
    @Operation(operationId = "addFamilyMember", summary = "Add a member of the family, under a pseudonym")
    @ApiResponse(
            responseCode = "200",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ParticipationView.class)))
    ResponseEntity<Object> add(By by, @PathVariable ActivityId id, Seen seen, @RequestBody NewFamilyMember wanted) {
        return Answers.ok(recording.family(by, id, seen.version(), null, wanted), ParticipationView::of);
    }

    @PutMapping("/participation/family/{line}")
    @Operation(operationId = "changeFamilyMember", summary = "Change what is said of a member of the family")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ParticipationView.class)))
    ResponseEntity<Object> change(
            By by,
            @PathVariable ActivityId id,
            @PathVariable String line,
            Seen seen,
            @RequestBody NewFamilyMember wanted) {
        return Answers.ok(recording.family(by, id, seen.version(), line, wanted), ParticipationView::of);
    }

    @PutMapping("/participation/lived-experience")
    @Operation(operationId = "writeLivedExperience", summary = "Write the section on the child's lived experience")
    @ApiResponse(
            responseCode = "200",
            description = "Written",
            content = @Content(schema = @Schema(implementation = ParticipationView.class)))
    ResponseEntity<Object> livedExperience(
            By by, @PathVariable ActivityId id, Seen seen, @RequestBody NewLivedExperience wanted) {
        return Answers.ok(recording.livedExperience(by, id, seen.version(), wanted), ParticipationView::of);
    }

    @GetMapping("/wording")
    @Operation(
            operationId = "checkWording",
            summary = "Find terms that may blame",
            description = "Over findings, learning points and participation; advice only: it stops nothing")
    @ApiResponse(
            responseCode = "200",
            description = "In the order of the texts",
            content = @Content(schema = @Schema(implementation = WordingList.class)))
    ResponseEntity<Object> wording(Actor actor, @PathVariable ActivityId id) {
        return taking.toRead(actor, id)
                .fold(
                        review -> ActivityPermissions.mayReadDrafts(actor, review.activity())
                                ? ResponseEntity.ok(list(checking.at(review)))
                                : Answers.refused(new Refusal.Missing()),
                        Answers::refused);
    }

    private static WordingList list(CheckingWording.Looked looked) {
        return new WordingList(
                looked.texts(),
                looked.places().stream()
                        .map(place -> new WordingView(
                                place.place(),
                                place.path(),
                                place.hit().term(),
                                place.hit().written(),
                                place.hit().instead(),
                                place.hit().basis()))
                        .toList());
    }
}
