package org.goldthread.monitoring.thread.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.web.Answers;
import org.goldthread.monitoring.thread.ReadingThreads;
import org.goldthread.monitoring.thread.ThreadFilter;
import org.goldthread.monitoring.thread.ThreadState;
import org.goldthread.monitoring.thread.ThreadView;
import org.goldthread.monitoring.words.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Threads for programs. */
@RestController
@RequestMapping("/api/monitoring/v1/threads")
class ThreadsApi {

    private final ReadingThreads reading;
    private final Deadlines deadlines;

    ThreadsApi(ReadingThreads reading, Deadlines deadlines) {
        this.reading = reading;
        this.deadlines = deadlines;
    }

    /** A part of the list; {@code next} is the cursor of the following part, null at the end. */
    record ThreadList(List<ThreadView.Line> items, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "List threads, newest first: the partnership's all, or those an agency has a part in")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ThreadList.class)))
    ResponseEntity<Object> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        ThreadState wanted = state == null ? null : ThreadState.of(state).orElse(null);
        if (state != null && wanted == null) {
            return Answers.refused(Refusal.invalid("state", "unknown-state", "There is no state of this name"));
        }
        ThreadFilter filter = new ThreadFilter(wanted, agency, overdue ? deadlines.today() : null, Text.tidy(words));
        Page<ThreadView.Line> part = reading.part(actor, filter, cursor, Cursor.size(size));
        return ResponseEntity.ok(new ThreadList(part.items(), part.next()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show one thread from the finding to the impact")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ThreadView.class)))
    ResponseEntity<Object> show(Actor actor, @PathVariable UUID id) {
        return reading.find(actor, id)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> Answers.refused(new Refusal.Missing()));
    }
}
