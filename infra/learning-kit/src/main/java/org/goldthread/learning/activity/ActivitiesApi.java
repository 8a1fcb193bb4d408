package org.goldthread.learning.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.web.ListAnswer;
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

/** Activities for programs. */
@RestController
@RequestMapping("/api/${goldthread.service}/v1/activities")
@Tag(name = "Activities", description = "Reviews, audits and everything else that learning comes from")
class ActivitiesApi {

    private final RegisteringActivity registering;
    private final ChangingActivity changing;
    private final ReadingActivities reading;
    private final String base;

    ActivitiesApi(
            RegisteringActivity registering,
            ChangingActivity changing,
            ReadingActivities reading,
            org.goldthread.learning.framework.CurrentFramework framework) {
        this.registering = registering;
        this.changing = changing;
        this.reading = reading;
        this.base = "/api/" + framework.service() + "/v1/activities/";
    }

    @PostMapping
    @Operation(operationId = "registerActivity", summary = "Register an activity")
    @ApiResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    ResponseEntity<Object> register(By by, @RequestBody NewActivity wanted) {
        return Answers.created(
                registering.register(by, wanted),
                made -> URI.create(base + made.id()),
                activity -> ActivityView.of(by.actor(), activity));
    }

    @GetMapping
    @Operation(
            operationId = "listActivities",
            summary = "List activities",
            description =
                    "Those that you may see, newest first unless sorted otherwise: registered, started, reference or title, with - for the opposite")
    ListAnswer<ActivityView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        ActivityQuery query = new ActivityQuery(type, agency, state, text, sort);
        return ListAnswer.of(
                reading.list(actor, query, cursor, Cursor.size(size)), activity -> ActivityView.of(actor, activity));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readActivity", summary = "Read an activity")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    ResponseEntity<Object> one(Actor actor, @PathVariable ActivityId id) {
        return Answers.ok(reading.one(actor, id), activity -> ActivityView.of(actor, activity));
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "changeActivity",
            summary = "Change agencies, dates and people of an open activity",
            description = "If-Match is needed")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    ResponseEntity<Object> change(By by, @PathVariable ActivityId id, Seen seen, @RequestBody ActivityChange change) {
        return Answers.ok(
                changing.change(by, id, seen.version(), change), activity -> ActivityView.of(by.actor(), activity));
    }
}
