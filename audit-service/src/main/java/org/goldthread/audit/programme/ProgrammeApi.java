package org.goldthread.audit.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The programme and its themes for programs (A2). */
@RestController
@RequestMapping("/api/audits/v1")
class ProgrammeApi {

    private final PlanningProgramme planning;
    private final ProposingTheme proposing;

    ProgrammeApi(PlanningProgramme planning, ProposingTheme proposing) {
        this.planning = planning;
        this.proposing = proposing;
    }

    /**
     * One audit of the programme.
     *
     * @param state {@code planned}, {@code to-be-opened}, {@code opened} or {@code done}
     */
    record EntryView(
            UUID entry,
            String typeId,
            String title,
            @Nullable String theme,
            List<String> agencies,
            LocalDate opensOn,
            LocalDate dueOn,
            String basis,
            @Nullable String reference,
            String state) {
        static EntryView of(ProgrammeEntry entry, EntryState state) {
            return new EntryView(
                    entry.entry(),
                    entry.typeId(),
                    entry.title(),
                    entry.theme(),
                    entry.agencies(),
                    entry.opensOn(),
                    entry.dueOn(),
                    entry.basis(),
                    entry.reference(),
                    state.word());
        }
    }

    /** Two audits that run at the same time for these agencies. */
    record ClashView(UUID one, UUID other, List<String> agencies) {}

    /**
     * A year.
     *
     * @param year in which it begins, on 1 April
     */
    record ProgrammeView(
            int year, long seed, List<EntryView> entries, List<AgencyLoad> load, List<ClashView> clashes) {}

    /** How a year is to be laid out. */
    record SeedBody(@Nullable Long seed) {}

    /** A proposed theme. */
    record ThemeView(
            UUID id,
            String typeId,
            String title,
            String reason,
            String state,
            String group,
            @Nullable String decision) {
        static ThemeView of(ThemeProposal theme) {
            return new ThemeView(
                    theme.id().value(),
                    theme.typeId(),
                    theme.title(),
                    theme.reason(),
                    theme.state().word(),
                    theme.group(),
                    theme.decision());
        }
    }

    /** All of them; there are never more than a few hundred, so the list has one part. */
    record ThemeList(List<ThemeView> items) {}

    /** The group's decision. */
    record DecisionBody(@Nullable Boolean approve, @Nullable String decision) {}

    @GetMapping("/programme/{year}")
    @Operation(operationId = "readProgramme", summary = "A year's audit programme, with each agency's load and clashes")
    ResponseEntity<Object> read(Actor actor, @PathVariable int year) {
        return Answers.ok(found(year), programme -> view(actor, programme));
    }

    private Outcome<Stored<Programme>> found(int year) {
        return planning.of(year).map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    private ProgrammeView view(Actor actor, Programme programme) {
        List<ProgrammeEntry> entries = planning.entries(actor, programme);
        String own = planning.ownOnly(actor);
        return new ProgrammeView(
                programme.year(),
                programme.seed(),
                entries.stream()
                        .map(entry -> EntryView.of(entry, planning.state(entry)))
                        .toList(),
                AgencyLoad.of(programme.year(), entries).stream()
                        .filter(load -> own == null || load.agency().equals(own))
                        .toList(),
                AgencyLoad.clashes(entries).stream()
                        .map(clash -> new ClashView(
                                clash.one().entry(),
                                clash.other().entry(),
                                own == null ? clash.agencies() : List.of(own)))
                        .toList());
    }

    @PostMapping("/programme/{year}")
    @Operation(operationId = "layOutProgramme", summary = "Lay out a year by the profile's cadence rules")
    ResponseEntity<Object> layOut(By by, @PathVariable int year, @RequestBody SeedBody body) {
        return Answers.created(
                planning.layOut(by, year, body.seed()),
                made -> URI.create("/api/audits/v1/programme/" + year),
                programme -> view(by.actor(), programme));
    }

    @PutMapping("/programme/{year}/entries/{entry}")
    @Operation(operationId = "changeProgrammeEntry", summary = "Change an audit that was not opened yet")
    ResponseEntity<Object> change(
            By by,
            @PathVariable int year,
            @PathVariable UUID entry,
            Seen seen,
            @RequestBody Programme.EntryTerms terms) {
        return Answers.ok(
                planning.change(by, year, entry, seen.version(), terms), programme -> view(by.actor(), programme));
    }

    @PostMapping("/programme/{year}/entries/{entry}/open")
    @Operation(operationId = "openProgrammeEntry", summary = "Register the audit of an entry, once")
    ResponseEntity<Object> open(By by, @PathVariable int year, @PathVariable UUID entry) {
        return Answers.ok(planning.open(by, year, entry), programme -> view(by.actor(), programme));
    }

    @GetMapping("/programme/{year}/calendar")
    @Operation(operationId = "readProgrammeCalendar", summary = "A year's audits as an iCalendar feed")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(type = "string")))
    ResponseEntity<?> calendar(Actor actor, @PathVariable int year) {
        return found(year)
                .<ResponseEntity<?>>fold(
                        stored -> ResponseEntity.ok()
                                .contentType(new MediaType("text", "calendar", java.nio.charset.StandardCharsets.UTF_8))
                                .body(planning.calendar(actor, stored.value())),
                        Answers::refused);
    }

    @GetMapping("/themes")
    @Operation(operationId = "listThemes", summary = "Proposed, approved and declined audit themes, the latest first")
    ThemeList themes() {
        return new ThemeList(proposing.all().stream().map(ThemeView::of).toList());
    }

    @PostMapping("/themes")
    @Operation(operationId = "proposeTheme", summary = "Propose an audit theme to the group that approves it")
    ResponseEntity<Object> propose(By by, @RequestBody ThemeProposal.Wanted wanted) {
        return Answers.created(
                proposing.propose(by, wanted), made -> URI.create("/api/audits/v1/themes"), ThemeView::of);
    }

    @PostMapping("/themes/{theme}/decide")
    @Operation(operationId = "decideTheme", summary = "Approve or decline a theme, with the reason")
    ResponseEntity<Object> decide(By by, @PathVariable ThemeId theme, @RequestBody DecisionBody body) {
        return Answers.ok(
                proposing.decide(by, theme, Boolean.TRUE.equals(body.approve()), body.decision()), ThemeView::of);
    }
}
