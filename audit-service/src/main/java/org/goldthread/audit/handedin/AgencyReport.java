package org.goldthread.audit.handedin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.audit.handedin.ReportEvents.ReportAccepted;
import org.goldthread.audit.handedin.ReportEvents.ReportHandedIn;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Origin;
import org.goldthread.learning.framework.Overwriting;
import org.jspecify.annotations.Nullable;

/**
 * The report of an audit that an agency made of its own work: objectives, outcomes, action plan (A11; LDS App. B row 12,
 * SOL 2.1 row 15, STH methods table row 8). The partnership accepts it or asks for more.
 *
 * @param file the report itself, where the agency gave one
 * @param submissions how often it was handed in
 * @param asked what the partnership asked for last
 */
public record AgencyReport(
        @BsonId ReportId id,
        Origin origin,
        String agency,
        Body body,
        @Nullable FileRef file,
        State state,
        Integer submissions,
        LocalDate handedInOn,
        @Nullable Asked asked,
        List<Step> steps)
        implements Aggregate {

    static final int SCHEMA = 1;
    static final int LONGEST = 8000;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_STEPS = 200;
    private static final int STEPS_LEFT_TO_DECIDE = 20;
    private static final String SERVICE = "audits";
    private static final String HANDED_IN = "Handed in";
    private static final String AGAIN = "Handed in again";
    private static final String FILE_GIVEN = "File given";

    public AgencyReport {
        steps = Given.list(steps);
    }

    /** How far it is. */
    public enum State {
        HANDED_IN("To be read"),
        MORE_ASKED("More is asked for"),
        ACCEPTED("Accepted");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What the report says; each part is required. */
    public record Body(String title, String objectives, String outcomes, String actionPlan) {}

    /** The same as it was sent. */
    public record Sent(
            @Nullable String title,
            @Nullable String objectives,
            @Nullable String outcomes,
            @Nullable String actionPlan) {

        Outcome<Body> check() {
            return new Problems()
                    .text("title", title, LONGEST_TITLE, "what was audited")
                    .text("objectives", objectives, LONGEST, "the objectives of the audit")
                    .text("outcomes", outcomes, LONGEST, "what it found")
                    .text("actionPlan", actionPlan, LONGEST, "the action plan: what, who by role, by when")
                    .orElse(() -> Outcome.done(
                            new Body(given(title), given(objectives), given(outcomes), given(actionPlan))));
        }

        private static String given(@Nullable String checked) {
            return Objects.requireNonNull(Text.tidy(checked));
        }
    }

    /** The file, as the file store knows it. */
    public record FileRef(UUID id, String name, Long size, String sha256) {
        static FileRef of(StoredFile file) {
            return new FileRef(file.id(), file.name(), file.size(), file.sha256());
        }
    }

    /** What the partnership asks for. */
    public record Asked(String what, LocalDate dueOn) {}

    /** Something that happened to it. */
    public record Step(String what, @Nullable String text, By.Mark by) {}

    static Outcome<Decision<AgencyReport>> handIn(
            Activity activity, String agency, Sent sent, String agencyName, LocalDate today, By.Mark by) {
        return sent.check().map(body -> {
            AgencyReport report = new AgencyReport(
                    ReportId.of(activity.id(), agency),
                    activity.origin(),
                    agency,
                    body,
                    null,
                    State.HANDED_IN,
                    1,
                    today,
                    null,
                    List.of(new Step(HANDED_IN, null, by)));
            return Decision.of(report, report.told(), report.toRead(agencyName));
        });
    }

    /**
     * The agency adds what was asked for.
     *
     * @param seen the version that the writer saw; null to write over one's own words only
     */
    Outcome<Decision<AgencyReport>> handInAgain(
            Sent sent, String agencyName, LocalDate today, @Nullable Long seen, By.Mark by) {
        if (state != State.MORE_ASKED) {
            return Outcome.refused(new Refusal.Rule(
                    "not-asked", "The report is with the partnership: it changes when more is asked for", "default"));
        }
        return Guard.unless(
                Overwriting.against(seen, last(HANDED_IN, AGAIN), by), () -> handInAgain(sent, agencyName, today, by));
    }

    /** Who did one of these last. */
    private Optional<By.Mark> last(String... steps) {
        return steps().stream()
                .filter(step -> List.of(steps).contains(step.what()))
                .reduce((earlier, later) -> later)
                .map(Step::by);
    }

    private Outcome<Decision<AgencyReport>> handInAgain(Sent sent, String agencyName, LocalDate today, By.Mark by) {
        return sent.check().map(body -> {
            AgencyReport after =
                    with(body, file, State.HANDED_IN, submissions + 1, today, asked, new Step(AGAIN, null, by));
            return Decision.of(after, after.told(), WorkSettled.done(task("more"), Set.of()), after.toRead(agencyName));
        });
    }

    /**
     * Puts the file in the place of an earlier one.
     *
     * @param seen the version that the giver saw; null to replace one's own only
     */
    Outcome<Decision<AgencyReport>> attach(StoredFile given, @Nullable Long seen, By.Mark by) {
        if (state == State.ACCEPTED) {
            return Outcome.refused(
                    new Refusal.Rule("accepted", "The report is accepted and stays as it is", "default"));
        }
        Optional<Refusal> unseen = Overwriting.against(seen, last(FILE_GIVEN), by);
        if (unseen.isPresent()) {
            return Outcome.refused(unseen.get());
        }
        return steps.size() >= MOST_STEPS - STEPS_LEFT_TO_DECIDE
                ? Outcome.refused(new Refusal.Rule(
                        "too-many", "The file was replaced too often. Ask the partnership’s officer", "default"))
                : Outcome.done(Decision.of(with(
                        body,
                        FileRef.of(given),
                        state,
                        submissions,
                        handedInOn,
                        asked,
                        new Step(FILE_GIVEN, given.name(), by))));
    }

    /** The partnership asks for more. */
    Outcome<Decision<AgencyReport>> askMore(
            @Nullable String what, @Nullable LocalDate dueOn, LocalDate today, By.Mark by) {
        return toRead(() -> new Problems()
                .text("what", what, LONGEST, "what is missing, which the agency will read")
                .present("dueOn", dueOn, "Enter the day by which it is due")
                .when(
                        dueOn != null && (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(1))),
                        "dueOn",
                        "out-of-range",
                        "The day by which it is due must be today or later, within a year")
                .when(steps.size() >= MOST_STEPS, "what", "too-many", "There are too many steps")
                .orElse(() -> {
                    Asked more = new Asked(Objects.requireNonNull(Text.tidy(what)), Objects.requireNonNull(dueOn));
                    AgencyReport after = with(
                            body,
                            file,
                            State.MORE_ASKED,
                            submissions,
                            handedInOn,
                            more,
                            new Step("More asked for", more.what(), by));
                    return Outcome.done(Decision.of(
                            after,
                            WorkSettled.done(task("read"), Set.of()),
                            new WorkDue(
                                    after.task("more"),
                                    SERVICE,
                                    "Complete your agency’s audit report",
                                    origin.reference(),
                                    "/audits/reports/" + id,
                                    "Complete the report",
                                    agency,
                                    Role.AGENCY_LINK.id(),
                                    null,
                                    more.dueOn(),
                                    Set.of())));
                }));
    }

    /** The partnership accepts it; findings can be drawn from it. */
    Outcome<Decision<AgencyReport>> accept(LocalDate today, By.Mark by) {
        return toRead(() -> Outcome.done(Decision.of(
                with(body, file, State.ACCEPTED, submissions, handedInOn, null, new Step("Accepted", null, by)),
                new ReportAccepted(id.value(), origin.reference(), agency, today),
                WorkSettled.done(task("read"), Set.of()))));
    }

    private Outcome<Decision<AgencyReport>> toRead(java.util.function.Supplier<Outcome<Decision<AgencyReport>>> next) {
        return state == State.HANDED_IN
                ? next.get()
                : Outcome.refused(new Refusal.Rule(
                        "not-to-be-read", "The report is with the agency, or is accepted already", "default"));
    }

    private ReportHandedIn told() {
        return new ReportHandedIn(id.value(), origin.reference(), agency, handedInOn, submissions);
    }

    private WorkDue toRead(String agencyName) {
        return new WorkDue(
                task("read"),
                SERVICE,
                "Read the audit report of " + agencyName,
                origin.reference(),
                "/audits/reports/" + id,
                "Read it",
                null,
                Role.PARTNERSHIP_OFFICER.id(),
                null,
                null,
                Set.of());
    }

    private UUID task(String step) {
        return Ids.from("task", id, step, submissions);
    }

    private AgencyReport with(
            Body says, @Nullable FileRef given, State to, int times, LocalDate day, @Nullable Asked more, Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new AgencyReport(id, origin, agency, says, given, to, times, day, more, all);
    }
}
