package org.goldthread.reviews.vault;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The vault for programs that people use; agencies' systems have no way to it. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/names")
@Tag(name = "Names", description = "The encrypted key from pseudonym to person; every opening is logged")
class NamesApi {

    private final ReadingNames reading;
    private final KeepingNames keeping;
    private final OpeningName opening;
    private final AdmittingReviewers admitting;

    NamesApi(ReadingNames reading, KeepingNames keeping, OpeningName opening, AdmittingReviewers admitting) {
        this.reading = reading;
        this.keeping = keeping;
        this.opening = opening;
        this.admitting = admitting;
    }

    /** Why a name is opened. */
    record Reason(@Nullable String reason) {}

    /** Who is to be let in. */
    record Admit(List<String> reviewers) {}

    /** A name, shown once. */
    record OpenedName(
            String pseudonym,
            @Nullable String name,
            List<String> otherNames,
            @Nullable String dateOfBirth,
            @Nullable String nhsNumber,
            @Nullable String address,
            long logged) {

        static OpenedName of(OpeningName.Opened opened) {
            Identity identity = opened.identity();
            return new OpenedName(
                    opened.pseudonym(),
                    identity.name(),
                    identity.otherNames(),
                    identity.dateOfBirth(),
                    identity.nhsNumber(),
                    identity.address(),
                    opened.logged());
        }

        @Override
        public String toString() {
            return "OpenedName[" + pseudonym + "]"; // never who it is
        }
    }

    @GetMapping
    @Operation(
            operationId = "listNames",
            summary = "List of whom the vault keeps something",
            description = "Pseudonyms and which fields are kept, never a name. ETag is the version of who is let in")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NamesView.class)))
    ResponseEntity<Object> list(Actor actor, @PathVariable ActivityId id) {
        return Objects.requireNonNull(reading.of(actor, id)
                .<ResponseEntity<Object>>fold(
                        names -> ResponseEntity.ok()
                                .eTag("\"" + names.inside().version() + "\"")
                                .body(NamesView.of(names)),
                        Answers::refused));
    }

    @PutMapping("/admitted")
    @Operation(
            operationId = "admitReviewers",
            summary = "Say which of the review's own independent reviewers may open names")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = NamesView.AdmittedReviewers.class)))
    ResponseEntity<Object> admit(By by, @PathVariable ActivityId id, Seen seen, @RequestBody Admit admit) {
        return Answers.ok(admitting.admit(by, id, seen.version(), admit.reviewers()), NamesView.AdmittedReviewers::of);
    }

    @PutMapping("/{person}")
    @Operation(
            operationId = "keepName",
            summary = "Enter who somebody is",
            description = "Takes the place of what is kept of them. The answer does not repeat it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NamesView.Kept.class)))
    ResponseEntity<Object> keep(
            By by,
            @PathVariable ActivityId id,
            @PathVariable PersonId person,
            Seen seen,
            @RequestBody Identity identity) {
        return Answers.ok(keeping.put(by, id, person, seen.version(), identity), NamesView.Kept::of);
    }

    @PostMapping("/{person}/clear")
    @Operation(operationId = "clearName", summary = "Take out everything that is kept of a person")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NamesView.Kept.class)))
    ResponseEntity<Object> clear(By by, @PathVariable ActivityId id, @PathVariable PersonId person, Seen seen) {
        return Answers.ok(keeping.clear(by, id, person, seen.version()), NamesView.Kept::of);
    }

    @PostMapping("/{person}/open")
    @Operation(
            operationId = "openName",
            summary = "Open a name",
            description =
                    "Needs a reason of at least 10 characters, which is logged with who asked; sent again under its key within"
                            + " a day it is logged once")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OpenedName.class)))
    ResponseEntity<Object> open(
            By by, @PathVariable ActivityId id, @PathVariable PersonId person, @RequestBody Reason reason) {
        return Objects.requireNonNull(opening.open(by, id, person, reason.reason())
                .<ResponseEntity<Object>>fold(
                        opened -> ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore())
                                .body(OpenedName.of(opened)),
                        Answers::refused));
    }
}
