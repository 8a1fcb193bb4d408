package org.goldthread.reviews.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.web.Answers;
import org.goldthread.learning.web.ListAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The access log for programs. */
@RestController
@RequestMapping("/api/reviews/v1")
@Tag(name = "Access log", description = "Who opened what, in a chain that shows tampering")
class AccessApi {

    private final ReadingAccessLog reading;
    private final CheckingAccessLog checking;

    AccessApi(ReadingAccessLog reading, CheckingAccessLog checking) {
        this.reading = reading;
        this.checking = checking;
    }

    /** An entry; {@code previous} and {@code hash} let a reader check the chain. */
    record AccessView(
            UUID id,
            long sequence,
            Instant at,
            String subject,
            @Nullable String account,
            String role,
            @Nullable String agency,
            String act,
            String kind,
            String thing,
            @Nullable String review,
            @Nullable String why,
            String previous,
            String hash) {

        static AccessView of(AccessEntry entry) {
            return new AccessView(
                    entry.id(),
                    entry.sequence(),
                    entry.at(),
                    entry.subject(),
                    entry.signIn(),
                    entry.role(),
                    entry.agency(),
                    entry.act(),
                    entry.kind(),
                    entry.thing(),
                    entry.review(),
                    entry.why(),
                    entry.previous(),
                    entry.hash());
        }
    }

    @GetMapping("/access-log")
    @Operation(operationId = "listAccesses", summary = "List who opened what", description = "The newest first")
    ListAnswer<AccessView> list(
            @RequestParam(required = false) @Nullable String review,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        Page<AccessEntry> page = reading.page(new AccessQuery(review, act, account, role), cursor, Cursor.size(size));
        return new ListAnswer<>(page.items().stream().map(AccessView::of).toList(), page.next());
    }

    @GetMapping("/operations/access-log")
    @Operation(
            operationId = "checkAccessLog",
            summary = "Check the access log",
            description = "Reads it from the first entry to the last and names the first that is not as it was written."
                    + " noted=NUMBER:HASH holds it against an end that was noted earlier")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccessLogCheck.class)))
    ResponseEntity<Object> check(@RequestParam(required = false) @Nullable String noted) {
        return Objects.requireNonNull(
                checking.check(noted).<ResponseEntity<Object>>fold(ResponseEntity::ok, Answers::refused));
    }
}
