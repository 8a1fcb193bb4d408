package org.goldthread.reviews.principle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Evidence;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.principle.EnteredEvidence;
import org.goldthread.reviews.principle.EnteringEvidence;
import org.goldthread.reviews.principle.Entry;
import org.goldthread.reviews.principle.EvidenceInWords;
import org.goldthread.reviews.principle.NewEvidence;
import org.goldthread.reviews.principle.PrinciplesMatrix;
import org.goldthread.reviews.principle.ShowingPrinciples;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The principles matrix, for programs. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/principles")
@Tag(name = "Principles", description = "The framework's principles with the evidence of one review")
class PrinciplesApi {

    private final ShowingPrinciples showing;
    private final EnteringEvidence entering;
    private final EvidenceInWords inWords;
    private final TakingReview taking;

    PrinciplesApi(ShowingPrinciples showing, EnteringEvidence entering, EvidenceInWords inWords, TakingReview taking) {
        this.showing = showing;
        this.entering = entering;
        this.inWords = inWords;
        this.taking = taking;
    }

    /** The matrix of one review. */
    record MatrixView(String activityReference, List<String> missing, List<PrincipleView> items) {}

    /**
     * A principle.
     *
     * @param blocksClosing whether a review cannot close while it has no evidence
     * @param entered evidence in words; absent for none
     */
    record PrincipleView(
            String id,
            String name,
            String basis,
            boolean blocksClosing,
            List<ShownView> shown,
            @Nullable String entered) {}

    /** What the record shows. */
    record ShownView(String sentence, String path) {}

    @GetMapping
    @Operation(operationId = "readPrinciples", summary = "Read the principles with the evidence of a review")
    @ApiResponse(
            responseCode = "200",
            description = "The version of what was entered in words is in ETag",
            content = @Content(schema = @Schema(implementation = MatrixView.class)))
    ResponseEntity<Object> read(Actor actor, @PathVariable ActivityId id) {
        return taking.toRead(actor, id)
                .fold(
                        review -> Answers.ok(Outcome.done(inWords.of(review.ref())), entered -> view(review)),
                        Answers::refused);
    }

    @PutMapping("/{principle}")
    @Operation(
            operationId = "enterEvidence",
            summary = "Enter in words what shows that a principle was kept",
            description = "Without text, what was entered is taken back")
    @ApiResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = MatrixView.class)))
    ResponseEntity<Object> enter(
            By by,
            @PathVariable ActivityId id,
            @PathVariable String principle,
            Seen seen,
            @RequestBody NewEvidence evidence) {
        return entering.enter(by, id, seen.version(), principle, evidence)
                .then(stored -> taking.toRead(by.actor(), id).map(review -> new Entered(stored, review)))
                .fold(
                        made -> Answers.ok(Outcome.done(made.stored()), entered -> view(made.review())),
                        Answers::refused);
    }

    /** What now stands, and whose it is. */
    private record Entered(Stored<EnteredEvidence> stored, AtHand review) {}

    private MatrixView view(AtHand review) {
        PrinciplesMatrix matrix = showing.of(review);
        return new MatrixView(
                review.activity().reference().text(),
                matrix.missing().stream().map(each -> each.id()).toList(),
                matrix.lines().stream().map(PrinciplesApi::view).toList());
    }

    private static PrincipleView view(PrinciplesMatrix.Line line) {
        Entry entered = line.entered();
        return new PrincipleView(
                line.principle().id(),
                line.principle().name(),
                line.principle().basis(),
                line.principle().blocksClosing(),
                line.shown().stream().map(PrinciplesApi::shown).toList(),
                entered == null ? null : entered.text());
    }

    private static ShownView shown(Evidence evidence) {
        return new ShownView(evidence.sentence(), evidence.path());
    }
}
