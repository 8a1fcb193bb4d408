package org.goldthread.learning.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.framework.Samples.COUNCIL;
import static org.goldthread.learning.framework.Samples.POLICE;
import static org.goldthread.learning.framework.Samples.SOLIHULL;
import static org.goldthread.learning.framework.Samples.SOLIHULL_AUDITS;
import static org.goldthread.learning.framework.Samples.TODAY;
import static org.goldthread.learning.framework.Samples.mark;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An activity")
class ActivityTests {

    private static final NewActivity RAPID_REVIEW = new NewActivity(
            "rapid-review",
            "Neglect of a young child known to several agencies",
            List.of(POLICE, COUNCIL),
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2027, 1, 29),
            "cspr-panel",
            null,
            List.of("subject-of-a-reviewer"));

    @Test
    @DisplayName("is registered with a reference of its own, told to all and waits for findings")
    void registered() {
        Outcome<Decision<Activity>> outcome = register(RAPID_REVIEW, SOLIHULL);

        assertThat(Told.types(outcome)).containsExactly(ActivityRegistered.TYPE, WorkDue.TYPE);
        Activity activity = Told.after(outcome);
        assertThat(activity.reference().text()).isEqualTo("SOL-RR-2026-004");
        assertThat(activity.registration().edition())
                .isEqualTo(SOLIHULL.profile().edition());
        assertThat(activity.registration().profileVersion())
                .isEqualTo(SOLIHULL.profile().version());
        assertThat(activity.state()).isEqualTo(ActivityState.OPEN);
        WorkDue due = (WorkDue) said(outcome, WorkDue.TYPE);
        assertThat(due.role()).isEqualTo("partnership-officer");
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2027, 1, 29));
        assertThat(due.path()).isEqualTo("/reviews/activities/SOL-RR-2026-004");
    }

    @Test
    @DisplayName("never tells who reviews it")
    void reviewersStay() {
        assertThat(register(RAPID_REVIEW, SOLIHULL).orThrow().events().toString())
                .doesNotContain("subject-of-a-reviewer");
    }

    @Test
    @DisplayName("says everything that is missing at once, in the form's order")
    void missing() {
        NewActivity nothing = new NewActivity(null, "  ", List.of(), null, null, null, null, List.of());

        assertThat(Told.problems(register(nothing, SOLIHULL)))
                .containsExactly("typeId:required", "title:required", "startedOn:required");
    }

    @Test
    @DisplayName("proposes the agency that was probably meant")
    void unknownAgency() {
        NewActivity typo = with(List.of("west-midland-police", COUNCIL), LocalDate.of(2026, 3, 2), null);

        assertThat(Told.problems(register(typo, SOLIHULL))).containsExactly("agencies:unknown-agency");
        assertThat(Told.sentence(register(typo, SOLIHULL), "agencies"))
                .contains("'west-midland-police' is not an agency of Solihull Safeguarding Children Partnership")
                .endsWith("Did you mean 'west-midlands-police'?");
    }

    @Test
    @DisplayName("refuses agencies of other partnerships without a proposal that is far from it")
    void foreignAgency() {
        NewActivity foreign = with(List.of("hampshire-constabulary"), LocalDate.of(2026, 3, 2), null);

        assertThat(Told.sentence(register(foreign, SOLIHULL), "agencies")).doesNotContain("Did you mean");
    }

    @Test
    @DisplayName("is of a type that its own service registers")
    void typeOfTheService() {
        assertThat(Told.problems(register(RAPID_REVIEW, SOLIHULL_AUDITS))).contains("typeId:unknown-type");
    }

    @Test
    @DisplayName("has no independent reviewers in audits")
    void noReviewersInAudits() {
        assertThat(Told.problems(register(RAPID_REVIEW, SOLIHULL_AUDITS))).contains("reviewers:not-here");
    }

    @Test
    @DisplayName("started today or before, and is not expected before it started")
    void dates() {
        assertThat(register(with(List.of(), TODAY, TODAY), SOLIHULL).isDone()).isTrue();
        assertThat(Told.problems(register(with(List.of(), TODAY.plusDays(1), null), SOLIHULL)))
                .containsExactly("startedOn:in-the-future");
        assertThat(Told.problems(register(with(List.of(), TODAY, TODAY.minusDays(1)), SOLIHULL)))
                .containsExactly("expectedOn:before-start");
        assertThat(Told.problems(register(with(List.of(), LocalDate.of(1975, 1, 1), null), SOLIHULL)))
                .containsExactly("startedOn:too-early");
    }

    @Test
    @DisplayName("has a title of at most 200 characters without control characters")
    void title() {
        assertThat(register(titled("x".repeat(200)), SOLIHULL).isDone()).isTrue();
        assertThat(Told.problems(register(titled("x".repeat(201)), SOLIHULL))).containsExactly("title:too-long");
        assertThat(Told.problems(register(titled("neglect\u0007"), SOLIHULL)))
                .containsExactly("title:forbidden-character");
    }

    @Test
    @DisplayName("settles its task when its last draft finding is agreed, and asks again for a new draft")
    void findingsTask() {
        Activity activity = Told.after(register(RAPID_REVIEW, SOLIHULL));

        assertThat(Told.types(activity.findingsStand(0, 1, "reviews"))).isEmpty();
        Outcome<Decision<Activity>> agreed = activity.findingsStand(1, 0, "reviews");
        assertThat(Told.types(agreed)).containsExactly(WorkSettled.TYPE);
        Activity settled = Told.after(agreed);
        assertThat(Told.types(settled.findingsStand(2, 0, "reviews"))).isEmpty();
        Outcome<Decision<Activity>> again = settled.findingsStand(1, 1, "reviews");
        assertThat(Told.types(again)).containsExactly(WorkDue.TYPE);
        assertThat(((WorkDue) said(again, WorkDue.TYPE)).taskId())
                .isEqualTo(((WorkSettled) said(agreed, WorkSettled.TYPE)).taskId());
    }

    @Test
    @DisplayName("is closed only when something is agreed and no draft is left")
    void closing() {
        Activity activity = Told.after(register(RAPID_REVIEW, SOLIHULL));

        assertThat(Told.why(activity.close(0, 0, SOLIHULL, mark())).code()).isEqualTo("no-finding-agreed");
        assertThat(Told.why(activity.close(1, 1, SOLIHULL, mark())).code()).isEqualTo("drafts-left");
        Activity closed = Told.after(activity.close(1, 0, SOLIHULL, mark()));
        assertThat(closed.state()).isEqualTo(ActivityState.CLOSED);
        assertThat(closed.closing()).isEqualTo(new Closing(TODAY, mark()));
        assertThat(Told.why(closed.close(1, 0, SOLIHULL, mark())).code()).isEqualTo("closed");
        assertThat(Told.why(closed.change(RAPID_REVIEW.changes(), SOLIHULL)).code())
                .isEqualTo("closed");
    }

    @Test
    @DisplayName("moves its task when it is expected at another date, and says nothing else of changes")
    void changing() {
        Activity activity = Told.after(register(RAPID_REVIEW, SOLIHULL));
        ActivityChange later = new ActivityChange(List.of(POLICE), LocalDate.of(2027, 3, 1), null, null, List.of());
        ActivityChange sameDay = new ActivityChange(List.of(POLICE), LocalDate.of(2027, 1, 29), null, null, List.of());

        assertThat(Told.types(activity.change(later, SOLIHULL))).containsExactly(WorkDue.TYPE);
        assertThat(Told.types(activity.change(sameDay, SOLIHULL))).isEmpty();
        assertThat(Told.after(activity.change(sameDay, SOLIHULL)).agencies()).containsExactly(POLICE);
    }

    private static Outcome<Decision<Activity>> register(NewActivity wanted, Framework framework) {
        return Activity.register(ActivityId.next(), 4, framework.profile().edition(), wanted, framework, mark());
    }

    private static NewActivity with(
            List<String> agencies, LocalDate started, @org.jspecify.annotations.Nullable LocalDate expected) {
        return new NewActivity("rapid-review", "Neglect", agencies, started, expected, null, null, List.of());
    }

    private static NewActivity titled(String title) {
        return new NewActivity("rapid-review", title, List.of(), TODAY, null, null, null, List.of());
    }

    private static DomainEvent said(Outcome<Decision<Activity>> outcome, String type) {
        return outcome.orThrow().events().stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
