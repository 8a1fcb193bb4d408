package org.goldthread.reviews.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.Downloads;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.ListAnswer;
import org.goldthread.reviews.request.AnsweringRequest;
import org.goldthread.reviews.request.AskingAgencies;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.KeepingRequest;
import org.goldthread.reviews.request.MeasuringAgencies;
import org.goldthread.reviews.request.NewRequest;
import org.goldthread.reviews.request.ReadingRequests;
import org.goldthread.reviews.request.RequestId;
import org.goldthread.reviews.request.RequestState;
import org.goldthread.reviews.request.Timeliness;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests for information, for programs: asking, reading, answering. Giving parts is {@link PartsApi}'s. */
@RestController
@RequestMapping("/api/reviews/v1")
@Tag(name = "Requests", description = "What agencies are asked in reviews, and what they answer")
class RequestsApi {

    private final AskingAgencies asking;
    private final AnsweringRequest answering;
    private final KeepingRequest keeping;
    private final ReadingRequests reading;
    private final MeasuringAgencies measuring;
    private final FileStore files;
    private final CurrentFramework framework;

    RequestsApi(
            AskingAgencies asking,
            AnsweringRequest answering,
            KeepingRequest keeping,
            ReadingRequests reading,
            MeasuringAgencies measuring,
            FileStore files,
            CurrentFramework framework) {
        this.asking = asking;
        this.answering = answering;
        this.keeping = keeping;
        this.reading = reading;
        this.measuring = measuring;
        this.files = files;
        this.framework = framework;
    }

    /** A reason in words, without anybody's name. */
    record Reason(@Nullable String reason) {}

    /**
     * An answer to a refusal.
     *
     * @param reply {@code uphold}, {@code ask-again} or {@code withdraw}
     * @param dueOn the new day, where the agency is asked again
     */
    record ReplyToRefusal(
            @Nullable String reply,
            @Nullable String reason,
            @Nullable LocalDate dueOn) {}

    /** What was sent. */
    record SentRequests(List<RequestView> items) {}

    /** How timely and complete agencies are. */
    record Measures(List<Timeliness> items) {}

    @PostMapping("/activities/{id}/requests")
    @Operation(
            operationId = "askAgencies",
            summary = "Ask agencies of a review for information",
            description =
                    "One request to each agency, all in one command: the same Idempotency-Key sends nothing twice. Parts are"
                            + " chronology and agency-report; others are named in words. alsoFor names parallel reviews of"
                            + " the same incident that the requests have to serve too, by reference")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NewRequest.class), examples = @ExampleObject("""
                                            {"agencies":["west-midlands-police","bsol-icb"],
                                             "parts":["chronology","agency-report"],"others":[],
                                             "powerId":"ca-2004-16h","from":"2024-01-01","until":"2026-02-28",
                                             "dueOn":"2026-12-18","note":"Contact with Child A and Adult B",
                                             "alsoFor":["SOL-DHR-2026-001"]}
                                            """)))
    @ApiResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = SentRequests.class)))
    ResponseEntity<Object> ask(By by, @PathVariable ActivityId id, @RequestBody NewRequest wanted) {
        By.RequestKey key = by.key();
        UUID sending = key == null ? Ids.next() : Ids.from(key.name(), id);
        return asking.send(by, id, sending, wanted)
                .fold(
                        sent -> ResponseEntity.status(201)
                                .body(new SentRequests(sent.stream()
                                        .map(stored -> view(stored.value()))
                                        .toList())),
                        Answers::refused);
    }

    @GetMapping("/requests")
    @Operation(
            operationId = "listRequests",
            summary = "List requests for information",
            description = "Those that you may see; state=open for what is still due from agencies")
    ListAnswer<RequestView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID activity,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        return ListAnswer.of(
                reading.list(actor, activity, agency, states(state), cursor, Cursor.size(size)), this::view);
    }

    private static @Nullable List<RequestState> states(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return Arrays.stream(RequestState.values())
                .filter(state ->
                        asked.equals("open") ? state.isOpen() : state.id().equals(asked))
                .toList();
    }

    @GetMapping("/requests/{id}")
    @Operation(operationId = "readRequest", summary = "Read a request")
    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    ResponseEntity<Object> one(Actor actor, @PathVariable RequestId id) {
        return Answers.ok(reading.one(actor, id), this::view);
    }

    @PostMapping("/requests/{id}/acknowledge")
    @Operation(operationId = "acknowledgeRequest", summary = "Say that your agency has the request")
    @ApiResponse(
            responseCode = "200",
            description = "Acknowledged",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    ResponseEntity<Object> acknowledge(By by, @PathVariable RequestId id) {
        return Answers.ok(answering.acknowledge(by, id), this::view);
    }

    @PostMapping("/requests/{id}/refuse")
    @Operation(operationId = "refuseRequest", summary = "Refuse to give what is still owed, with the reason")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject("{\"reason\":\"The records are under a court's order\"}")))
    @ApiResponse(
            responseCode = "200",
            description = "Refused; the partnership answers",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    ResponseEntity<Object> refuse(By by, @PathVariable RequestId id, Seen seen, @RequestBody Reason reason) {
        return Answers.ok(answering.refuse(by, id, seen.version(), reason.reason()), this::view);
    }

    @PostMapping("/requests/{id}/parts/{part}/withdraw")
    @Operation(operationId = "withdrawPart", summary = "Take back what your agency gave, with the reason")
    @ApiResponse(
            responseCode = "200",
            description = "Taken back; the part is owed again",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    ResponseEntity<Object> takeBack(
            By by,
            @PathVariable RequestId id,
            @PathVariable @Parameter(example = "chronology") String part,
            Seen seen,
            @RequestBody Reason reason) {
        return Answers.ok(answering.takeBack(by, id, seen.version(), part, reason.reason()), this::view);
    }

    @PostMapping("/requests/{id}/withdraw")
    @Operation(operationId = "withdrawRequest", summary = "Take a request back (officers)")
    @ApiResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    ResponseEntity<Object> withdraw(By by, @PathVariable RequestId id, Seen seen, @RequestBody Reason reason) {
        return Answers.ok(keeping.withdraw(by, id, seen.version(), reason.reason()), this::view);
    }

    @PostMapping("/requests/{id}/reply")
    @Operation(operationId = "replyToRefusal", summary = "Answer an agency's refusal (officers)")
    @ApiResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    ResponseEntity<Object> reply(By by, @PathVariable RequestId id, Seen seen, @RequestBody ReplyToRefusal reply) {
        return Answers.ok(
                keeping.reply(by, id, seen.version(), reply(reply.reply()), reply.reason(), reply.dueOn()), this::view);
    }

    static KeepingRequest.@Nullable Reply reply(@Nullable String word) {
        return Arrays.stream(KeepingRequest.Reply.values())
                .filter(reply ->
                        reply.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst()
                .orElse(null);
    }

    @PostMapping("/requests/{id}/parts/{part}/accept")
    @Operation(operationId = "acceptPart", summary = "Say that a part will do (officers)")
    @ApiResponse(
            responseCode = "200",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    ResponseEntity<Object> accept(By by, @PathVariable RequestId id, @PathVariable String part, Seen seen) {
        return Answers.ok(keeping.accept(by, id, seen.version(), part), this::view);
    }

    @PostMapping("/requests/{id}/parts/{part}/send-back")
    @Operation(operationId = "sendPartBack", summary = "Send a part back with the reason (officers)")
    @ApiResponse(
            responseCode = "200",
            description = "Sent back; the part is owed again",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    ResponseEntity<Object> sendBack(
            By by, @PathVariable RequestId id, @PathVariable String part, Seen seen, @RequestBody Reason reason) {
        return Answers.ok(keeping.sendBack(by, id, seen.version(), part, reason.reason()), this::view);
    }

    @GetMapping("/requests/{id}/files/{file}")
    @Operation(operationId = "readRequestFile", summary = "Read a file that was given")
    ResponseEntity<?> file(Actor actor, @PathVariable RequestId id, @PathVariable UUID file) {
        return reading.file(actor, id, file)
                .<ResponseEntity<?>>fold(found -> Downloads.of(files, found), Answers::refused);
    }

    @GetMapping("/measures/information")
    @Operation(
            operationId = "measureInformation",
            summary = "How timely and complete agencies' information is",
            description = "One line an agency, of one review or of all; an agency sees its own line")
    Measures measures(Actor actor, @RequestParam(required = false) @Nullable UUID activity) {
        return new Measures(measuring.of(actor, activity));
    }

    private RequestView view(InformationRequest request) {
        return RequestView.of(request, reading.alsoFor(request), framework.now().today());
    }
}
