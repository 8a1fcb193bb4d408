package org.goldthread.reviews.scope;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A review's scope for programs. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/scope")
@Tag(name = "Scope", description = "What a review looks into, and who it is about, under pseudonyms")
class ScopeApi {

    private final SettingScope setting;

    ScopeApi(SettingScope setting) {
        this.setting = setting;
    }

    @GetMapping
    @Operation(
            operationId = "readScope",
            summary = "Read a review's scope",
            description = "Key lines of enquiry, time window, people by pseudonym, practitioners by role")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = ScopeView.class)))
    ResponseEntity<Object> read(Actor actor, @PathVariable ActivityId id) {
        return Answers.ok(setting.read(actor, id), ScopeView::of);
    }

    @PutMapping
    @Operation(
            operationId = "setScope",
            summary = "Set a review's scope",
            description = "Takes the place of what is there. Children and their families stand under pseudonyms such as"
                    + " Child A, Mother or Sibling 1; anything else is refused")
    @ApiResponse(
            responseCode = "200",
            description = "Set",
            content = @Content(schema = @Schema(implementation = ScopeView.class)))
    ResponseEntity<Object> set(By by, @PathVariable ActivityId id, Seen seen, @RequestBody ScopeDraft draft) {
        return Answers.ok(setting.set(by, id, seen.version(), draft), ScopeView::of);
    }
}
