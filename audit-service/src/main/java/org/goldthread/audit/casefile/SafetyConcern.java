package org.goldthread.audit.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.framework.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Somebody found in a case audit that a child may be unsafe now. It is in two inboxes the same day, and it ends only
 * when what was done is written down, by whose role, and a second person has confirmed it.
 *
 * @param agency whose strategic lead has to act
 * @param what was seen; never who
 * @param steps what happened since, in order
 */
public record SafetyConcern(
        @BsonId SafetyConcernId id,
        CaseFileId caseFile,
        CaseAuditId audit,
        Origin origin,
        Integer number,
        String caseReference,
        String agency,
        String what,
        LocalDate raisedOn,
        By.Mark raised,
        State state,
        List<Step> steps)
        implements Aggregate {

    static final int SCHEMA = 1;
    static final int LONGEST = 4000;
    private static final int LONGEST_ROLE = 200;
    private static final int MOST_STEPS = 100;

    public SafetyConcern {
        steps = Given.list(steps);
    }

    /** How far it is. */
    public enum State {
        RAISED("Act today"),
        ACTED("To be confirmed"),
        CLOSED("Confirmed safe");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Something that happened to it.
     *
     * @param byRole by whose role it was done, where it was an action
     */
    public record Step(Kind kind, String text, @Nullable String byRole, By.Mark by) {}

    /** What happened. */
    public enum Kind {
        ACTED("Action taken"),
        SENT_BACK("Not enough"),
        CONFIRMED("Confirmed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Outcome<Decision<SafetyConcern>> raise(
            CaseFile file, @Nullable String agency, @Nullable String what, LocalDate today, By.Mark by) {
        return new Problems()
                .when(
                        agency == null || !file.agencies().contains(agency),
                        "agency",
                        "not-involved",
                        "Select the agency whose strategic lead has to act")
                .text("what", what, LONGEST, "what you saw and why the child may be unsafe now")
                .orElse(() -> {
                    SafetyConcern concern = new SafetyConcern(
                            SafetyConcernId.next(),
                            file.id(),
                            file.audit(),
                            file.origin(),
                            file.number(),
                            file.caseReference(),
                            Objects.requireNonNull(agency),
                            Objects.requireNonNull(Text.tidy(what)),
                            today,
                            by,
                            State.RAISED,
                            List.of());
                    return Outcome.done(new Decision<>(concern, concern.told(CaseEvents.raised(concern), today)));
                });
    }

    /** The event with the two tasks of today. */
    private List<DomainEvent> told(@Nullable DomainEvent first, LocalDate today) {
        List<DomainEvent> said = new ArrayList<>();
        if (first != null) {
            said.add(first);
        }
        said.add(CaseTasks.actAsLead(this, today));
        said.add(CaseTasks.actAsOfficer(this, today));
        return said;
    }

    /** Writes down what was done for the child. */
    Outcome<Decision<SafetyConcern>> act(@Nullable String done, @Nullable String byRole, LocalDate today, By.Mark by) {
        if (state != State.RAISED) {
            return Outcome.refused(
                    new Refusal.Rule("not-open", "The action is written down already, or it is confirmed", "default"));
        }
        return new Problems()
                .text("done", done, LONGEST, "what was done to make the child safe")
                .text("byRole", byRole, LONGEST_ROLE, "the role of the person who did it")
                .when(steps.size() >= MOST_STEPS, "done", "too-many", "There are too many steps")
                .orElse(() -> {
                    SafetyConcern after = with(State.ACTED, new Step(Kind.ACTED, given(done), given(byRole), by));
                    return Outcome.done(Decision.of(
                            after,
                            CaseTasks.actedAsLead(this),
                            CaseTasks.actedAsOfficer(this),
                            CaseTasks.confirmAsLead(after, today),
                            CaseTasks.confirmAsOfficer(after, today)));
                });
    }

    /** Another person does not find it enough; it is due again today. */
    Outcome<Decision<SafetyConcern>> sendBack(@Nullable String reason, LocalDate today, By.Mark by) {
        return second(by, "reason", reason, "what is missing", () -> {
            SafetyConcern after = with(State.RAISED, new Step(Kind.SENT_BACK, given(reason), null, by));
            List<DomainEvent> said = new ArrayList<>(after.told(null, today));
            said.add(CaseTasks.confirmedAsLead(this));
            said.add(CaseTasks.confirmedAsOfficer(this));
            return new Decision<>(after, said);
        });
    }

    /** Another person confirms, saying how they know, that the child is safe. */
    Outcome<Decision<SafetyConcern>> confirm(@Nullable String known, LocalDate today, By.Mark by) {
        return second(by, "known", known, "how you know that it was done and that the child is safe", () -> {
            SafetyConcern after = with(State.CLOSED, new Step(Kind.CONFIRMED, given(known), null, by));
            return Decision.of(
                    after,
                    CaseEvents.closed(after, today),
                    CaseTasks.confirmedAsLead(this),
                    CaseTasks.confirmedAsOfficer(this));
        });
    }

    private Outcome<Decision<SafetyConcern>> second(
            By.Mark by,
            String field,
            @Nullable String text,
            String what,
            java.util.function.Supplier<Decision<SafetyConcern>> decide) {
        if (state != State.ACTED) {
            return Outcome.refused(
                    new Refusal.Rule("nothing-to-confirm", "First write down what was done for the child", "default"));
        }
        if (steps.get(steps.size() - 1).by().subject().equals(by.subject())) {
            return Outcome.refused(new Refusal.Rule(
                    "same-person",
                    "Somebody else than the person who wrote the action down has to confirm it",
                    "default"));
        }
        return new Problems().text(field, text, LONGEST, what).orElse(() -> Outcome.done(decide.get()));
    }

    /** How often it was not enough: each time it is due anew. */
    long round() {
        return steps.stream().filter(step -> step.kind() == Kind.SENT_BACK).count();
    }

    private SafetyConcern with(State to, Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new SafetyConcern(
                id, caseFile, audit, origin, number, caseReference, agency, what, raisedOn, raised, to, all);
    }

    private static String given(@Nullable String checked) {
        return Objects.requireNonNull(Text.tidy(checked));
    }
}
