package org.goldthread.learning.activity;

import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Origin;
import org.goldthread.learning.framework.Tasks;
import org.goldthread.profile.ActivityType;
import org.jspecify.annotations.Nullable;

/**
 * Anything that learning comes from: a review, an audit, an inspection, research (R1, A1, R16).
 *
 * @param findingsDue whether the officers' task to agree findings stands
 * @param closing absent while it is open
 */
public record Activity(
        @BsonId ActivityId id,
        Reference reference,
        Registration registration,
        Arrangements arrangements,
        ActivityState state,
        Boolean findingsDue,
        @Nullable Closing closing)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    /**
     * Registers a new activity and asks for its findings.
     *
     * @param wanted must have passed {@link NewActivity#check}, else it is refused
     * @param number the running number in the reference's series
     * @param edition of the guidance that it is run under
     */
    static Outcome<Decision<Activity>> register(
            ActivityId id, int number, String edition, NewActivity wanted, Framework framework, By.Mark by) {
        return wanted.check(framework).orElse(() -> {
            ActivityType type = framework.type(wanted.typeId()).orElseThrow();
            Registration registration = new Registration(
                    type.id(),
                    type.name(),
                    given(wanted.title()),
                    given(wanted.startedOn()),
                    edition,
                    framework.profile().version(),
                    by);
            Activity activity = new Activity(
                    id,
                    Reference.of(Reference.series(framework.profile(), type, registration.startedOn()), number),
                    registration,
                    wanted.changes().arrangements(),
                    ActivityState.OPEN,
                    true,
                    null);
            return Outcome.done(Decision.of(
                    activity,
                    ActivityRegistered.of(activity, framework.service()),
                    Tasks.agreeFindings(framework.service(), activity.origin(), wanted.expectedOn())));
        });
    }

    /** Changes agencies, dates and people of an open activity. */
    Outcome<Decision<Activity>> change(ActivityChange change, Framework framework) {
        return Guard.unless(
                closed(),
                () -> change.check(framework, registration.startedOn()).orElse(() -> {
                    Activity after =
                            new Activity(id, reference, registration, change.arrangements(), state, findingsDue, null);
                    boolean moved =
                            findingsDue && !java.util.Objects.equals(arrangements.expectedOn(), change.expectedOn());
                    return Outcome.done(
                            moved
                                    ? Decision.of(
                                            after,
                                            Tasks.agreeFindings(framework.service(), origin(), change.expectedOn()))
                                    : Decision.of(after));
                }));
    }

    /**
     * Closes the activity: everything that was found is agreed.
     *
     * @param agreed number of agreed findings
     * @param drafts number of findings, learning points and recommendations that are still drafts
     */
    Outcome<Decision<Activity>> close(long agreed, long drafts, Framework framework, By.Mark by) {
        return Guard.unless(closed(), () -> {
            if (agreed == 0) {
                return Outcome.refused(new Refusal.Rule(
                        "no-finding-agreed", "Agree at least one finding before you close this", "default"));
            }
            if (drafts > 0) {
                return Outcome.refused(new Refusal.Rule(
                        "drafts-left", "Agree or reword what is still a draft before you close this", "default"));
            }
            Closing made = new Closing(framework.today(), by);
            return Outcome.done(Decision.of(
                    new Activity(id, reference, registration, arrangements, ActivityState.CLOSED, findingsDue, made)));
        });
    }

    /** Says that the task to agree findings stands, or that it is done, if that has changed. */
    Outcome<Decision<Activity>> findingsStand(long agreed, long drafts, String service) {
        boolean due = state == ActivityState.OPEN && (agreed == 0 || drafts > 0);
        Activity after = new Activity(id, reference, registration, arrangements, state, due, closing);
        if (due == findingsDue) {
            return Outcome.done(Decision.of(after));
        }
        return Outcome.done(Decision.of(
                after,
                due
                        ? Tasks.agreeFindings(service, origin(), arrangements.expectedOn())
                        : Tasks.findingsAgreed(id.value())));
    }

    /** Refused if it takes no findings any more. */
    public Optional<Refusal> closed() {
        return state == ActivityState.CLOSED
                ? Optional.of(
                        new Refusal.Rule("closed", reference.text() + " is closed and takes no changes", "default"))
                : Optional.empty();
    }

    public Origin origin() {
        return new Origin(id.value(), reference.text(), registration.typeId());
    }

    public boolean involves(@Nullable String agency) {
        return agency != null && arrangements.agencies().contains(agency);
    }

    public List<String> agencies() {
        return arrangements.agencies();
    }

    private static <T> T given(@Nullable T checked) {
        return java.util.Objects.requireNonNull(checked);
    }
}
