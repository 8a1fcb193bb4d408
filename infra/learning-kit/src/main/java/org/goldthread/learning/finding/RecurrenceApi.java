package org.goldthread.learning.finding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.known.KnownFinding;
import org.goldthread.learning.known.Likeness;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Earlier findings for programs, and what is said of them. */
@RestController
@RequestMapping("/api/${goldthread.service}/v1/findings/{id}")
@Tag(name = "Findings", description = "What an activity found: the roots of threads")
class RecurrenceApi {

    private static final int LONGEST_SEARCH = 500;

    /**
     * An earlier finding that is like one.
     *
     * @param service {@code reviews} or {@code audits}
     * @param sharedThemes themes that both have
     * @param sharedWords words that both use, the rarest first, at most five
     */
    record EarlierFindingView(
            UUID id,
            String service,
            String activityReference,
            String title,
            String statement,
            String nature,
            LocalDate agreedOn,
            List<String> sharedThemes,
            List<String> sharedWords) {

        static EarlierFindingView of(Likeness like) {
            KnownFinding finding = like.finding();
            return new EarlierFindingView(
                    finding.id(),
                    finding.service(),
                    finding.reference(),
                    finding.title(),
                    finding.statement(),
                    finding.nature(),
                    finding.agreedOn(),
                    like.themes(),
                    like.words());
        }
    }

    /** At most ten, the most alike first. */
    record EarlierFindingList(List<EarlierFindingView> items) {}

    private final CheckingRecurrence checking;
    private final EarlierFindings earlier;
    private final ReadingFindings reading;
    private final CurrentFramework framework;

    RecurrenceApi(
            CheckingRecurrence checking, EarlierFindings earlier, ReadingFindings reading, CurrentFramework framework) {
        this.checking = checking;
        this.earlier = earlier;
        this.reading = reading;
        this.framework = framework;
    }

    @GetMapping("/earlier")
    @Operation(
            operationId = "listEarlierFindings",
            summary = "List earlier findings that are like one",
            description = "At most ten, the most alike first. Without text and theme it is compared by its own words"
                    + " and themes")
    @ApiResponse(
            responseCode = "200",
            description = "Earlier findings",
            content = @Content(schema = @Schema(implementation = EarlierFindingList.class)))
    ResponseEntity<Object> earlier(
            Actor actor,
            @PathVariable FindingId id,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String theme) {
        Problems problems = new Problems().optionalText("text", text, LONGEST_SEARCH, "text");
        framework.now().checkThemes(problems, "theme", theme == null ? List.of() : List.of(theme));
        Outcome<EarlierFindingList> found = reading.one(actor, id)
                .then(one -> problems.orElse(() -> Outcome.done(new EarlierFindingList((text == null && theme == null
                                ? earlier.like(actor, one.finding())
                                : earlier.search(actor, one.finding(), text, theme))
                        .stream().map(EarlierFindingView::of).toList()))));
        return found.fold(ResponseEntity::ok, Answers::refused);
    }

    @PutMapping("/recurrence")
    @Operation(
            operationId = "sayRecurrence",
            summary = "Say which earlier findings a draft repeats, or that it is new",
            description = "A finding is not agreed before. 'newBecause' is needed with 'declaredNew', If-Match always")
    @ApiResponse(
            responseCode = "200",
            description = "Said",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    ResponseEntity<Object> say(By by, @PathVariable FindingId id, Seen seen, @RequestBody Recurrence said) {
        return Answers.ok(checking.say(by, id, seen.version(), said), FindingView::of);
    }
}
