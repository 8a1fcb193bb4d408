package org.goldthread.dissemination.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.dissemination.testing.Told.names;
import static org.goldthread.dissemination.testing.Told.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goldthread.dissemination.testing.Given;
import org.goldthread.dissemination.testing.Told;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cascade")
class CascadeTests {

    private static final UUID PLAN = UUID.fromString("019d8728-f2c8-747e-955a-5ac0de1bb5ea");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);
    private static final LocalDate ACKNOWLEDGE_BY = LocalDate.of(2026, 5, 13);
    private static final LocalDate REPORT_BY = LocalDate.of(2026, 6, 18);

    private static Decision<Cascade> request() {
        return Cascade.request(
                PLAN,
                Given.learning(),
                "west-midlands-police",
                List.of(new Request("Workforce", "They know.", List.of("Team meeting"), "Audit shows it")),
                new Cascade.Term(TODAY, ACKNOWLEDGE_BY, REPORT_BY));
    }

    private static CascadeReport report(List<Reached> reached) {
        return new CascadeReport(
                reached,
                List.of("multi-agency-training"),
                "Embedding in multi-agency training",
                LocalDate.of(2026, 6, 1),
                "Shift briefings with the one-minute guide",
                Uptake.DONE,
                Uptake.NOT_YET,
                null,
                Given.link());
    }

    private static Cascade acknowledged() {
        return request().after().acknowledge(Given.link()).orThrow().after();
    }

    @Test
    @DisplayName("has the same id for the same plan and agency, and asks the agency to acknowledge")
    void requested() {
        Decision<Cascade> asked = request();
        assertThat(asked.after().id()).isEqualTo(request().after().id());
        assertThat(asked.after().id()).isNotEqualTo(CascadeId.of(PLAN, "cafcass"));
        assertThat(names(asked.events())).containsExactly("cascade-requested", "due");
        WorkDue due = (WorkDue) asked.events().get(1);
        assertThat(due.agency()).isEqualTo("west-midlands-police");
        assertThat(due.dueOn()).isEqualTo(ACKNOWLEDGE_BY);
    }

    @Test
    @DisplayName("once acknowledged is due to be reported")
    void acknowledgedOnce() {
        var outcome = request().after().acknowledge(Given.link());
        assertThat(names(outcome)).containsExactly("cascade-acknowledged", "settled", "due");
        assertThat(outcome.orThrow().after().nextDueOn()).isEqualTo(REPORT_BY);
        assertThat(refusal(outcome.orThrow().after().acknowledge(Given.link()))).isEqualTo("already-acknowledged");
    }

    @Test
    @DisplayName("settles the task that it gave")
    void settles() {
        WorkDue due = (WorkDue) request().events().get(1);
        WorkSettled settled = (WorkSettled)
                request().after().acknowledge(Given.link()).orThrow().events().get(1);
        assertThat(settled.taskId()).isEqualTo(due.taskId());
        assertThat(settled.how()).isEqualTo("done");
    }

    @Test
    @DisplayName("is reported only after it was acknowledged, and only once")
    void reported() {
        CascadeReport told = report(List.of(new Reached("Neighbourhood officer", 84), new Reached("Detective", 31)));
        assertThat(refusal(request().after().report(told))).isEqualTo("not-acknowledged");
        var outcome = acknowledged().report(told);
        assertThat(names(outcome)).containsExactly("cascade-reported", "settled");
        Cascade done = outcome.orThrow().after();
        assertThat(done.report()).isEqualTo(told);
        assertThat(told.inAll()).isEqualTo(115);
        assertThat(done.nextDueOn()).isNull();
        assertThat(refusal(done.report(told))).isEqualTo("already-reported");
        assertThat(refusal(done.acknowledge(Given.link()))).isEqualTo("already-acknowledged");
    }

    @Test
    @DisplayName("is overdue from the day after its next step was due")
    void overdue() {
        Cascade cascade = request().after();
        assertThat(cascade.overdueOn(ACKNOWLEDGE_BY)).isFalse();
        assertThat(cascade.overdueOn(ACKNOWLEDGE_BY.plusDays(1))).isTrue();
        assertThat(acknowledged().overdueOn(ACKNOWLEDGE_BY.plusDays(1))).isFalse();
    }

    @Test
    @DisplayName("counts towards its plan's coverage")
    void coverage() {
        Cascade done = acknowledged()
                .report(report(List.of(new Reached("Neighbourhood officer", 84))))
                .orThrow()
                .after();
        Coverage coverage = Coverage.of(List.of(request().after(), acknowledged(), done), ACKNOWLEDGE_BY.plusDays(1));
        assertThat(coverage).isEqualTo(new Coverage(3, 2, 1, 1, 84));
    }

    @Test
    @DisplayName("takes a corrected report, keeps the earlier one and the day of the first")
    void corrected() {
        CascadeReport first = report(List.of(new Reached("Neighbourhood officer", 84)));
        Cascade reported = acknowledged().report(first).orThrow().after();
        Decision<Cascade> decision = reported.correct(
                        report(List.of(new Reached("Neighbourhood officer", 48))), "The digits were turned round")
                .orThrow();
        Cascade after = decision.after();
        assertThat(after.report())
                .isEqualTo(report(List.of(new Reached("Neighbourhood officer", 48)))
                        .correcting("The digits were turned round"));
        assertThat(after.earlier()).containsExactly(first);
        assertThat(after.reportVersion()).isEqualTo(2);
        assertThat(after.reportedOn()).isEqualTo(reported.reportedOn());
        assertThat(names(decision.events())).containsExactly("cascade-corrected");
        Told.byContract(decision.events());
    }

    @Test
    @DisplayName("has nothing to correct before it is reported")
    void nothingToCorrect() {
        assertThat(refusal(acknowledged().correct(report(List.of(new Reached("Officer", 1))), "Wrong")))
                .isEqualTo("not-reported");
    }

    @Test
    @DisplayName("says everything as the contracts say it, and its note to nobody")
    void contracts() {
        List<DomainEvent> all = new ArrayList<>(request().events());
        all.addAll(request().after().acknowledge(Given.link()).orThrow().events());
        List<DomainEvent> told = acknowledged()
                .report(report(List.of(new Reached("Neighbourhood officer", 0))))
                .orThrow()
                .events();
        all.addAll(told);
        Told.byContract(all);
        assertThat(told.get(0).toString()).doesNotContain("Shift briefings");
        assertThat(all).noneMatch(DomainEvent::outward);
    }
}
