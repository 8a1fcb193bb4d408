package org.goldthread.dissemination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.dissemination.testing.Told.names;
import static org.goldthread.dissemination.testing.Told.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goldthread.dissemination.testing.Given;
import org.goldthread.dissemination.testing.Told;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dissemination plan")
class DisseminationPlanTests {

    private static final List<String> AGENCIES = List.of("solihull-council", "west-midlands-police");

    @Test
    @DisplayName("is drafted with the same id for the same learning, and asks the officer to edit it")
    void drafted() {
        Decision<DisseminationPlan> first = draft();
        assertThat(first.after().id()).isEqualTo(draft().after().id());
        assertThat(first.after().state()).isEqualTo(PlanState.DRAFTED);
        assertThat(names(first.events())).containsExactly("plan-drafted", "due");
        WorkDue due = (WorkDue) first.events().get(1);
        assertThat(due.role()).isEqualTo("partnership-officer");
        assertThat(due.path()).isEqualTo("/dissemination/plans/" + first.after().id());
        Told.byContract(first.events());
    }

    private static Decision<DisseminationPlan> draft() {
        return DisseminationPlan.draft(
                Given.learning(),
                AGENCIES,
                List.of(PlanRow.drafted(APlan.row("workforce"), "SOL App. C row 2")),
                "ldg",
                "v1",
                APlan.EXPECTED,
                Given.officer());
    }

    @Test
    @DisplayName("takes a new row, a changed row and a removed row while it is edited")
    void edited() {
        DisseminationPlan plan = APlan.drafted("workforce");
        DisseminationPlan added =
                plan.addRow(APlan.row("public"), Given.officer()).orThrow().after();
        assertThat(added.rows()).hasSize(2);
        assertThat(added.rows().get(1).basis()).isNull();
        PlanRow first = added.rows().get(0);
        DisseminationPlan changed = added.changeRow(first.id(), 1, APlan.row("internal"), Given.officer())
                .orThrow()
                .after();
        assertThat(changed.rows().get(0).revision()).isEqualTo(2);
        assertThat(changed.rows().get(0).content().reach()).isEqualTo("internal");
        DisseminationPlan removed =
                changed.removeRow(first.id(), 2, Given.officer()).orThrow().after();
        assertThat(removed.rows()).extracting(row -> row.content().reach()).containsExactly("public");
    }

    @Test
    @DisplayName("says nothing to others while it is edited, and notes nothing where nothing changed")
    void editingIsQuiet() {
        DisseminationPlan plan = APlan.drafted("workforce");
        PlanRow row = plan.rows().get(0);
        Outcome<Decision<DisseminationPlan>> same = plan.changeRow(row.id(), 1, row.content(), Given.officer());
        assertThat(same.orThrow().after()).isEqualTo(plan);
        assertThat(names(plan.addRow(APlan.row("public"), Given.officer()))).isEmpty();
    }

    @Test
    @DisplayName("refuses a change of a row that somebody else changed meanwhile")
    void staleRow() {
        DisseminationPlan plan = APlan.drafted("workforce");
        String row = plan.rows().get(0).id();
        DisseminationPlan theirs = plan.changeRow(row, 1, APlan.row("internal"), Given.officer())
                .orThrow()
                .after();
        assertThat(refusal(theirs.changeRow(row, 1, APlan.row("public"), Given.officer())))
                .isEqualTo("changed-by-somebody-else");
        assertThat(refusal(theirs.removeRow(row, 1, Given.officer()))).isEqualTo("changed-by-somebody-else");
        assertThat(theirs.removeRow(row, null, Given.officer()).isDone()).isTrue();
    }

    @Test
    @DisplayName("has no row of another plan")
    void unknownRow() {
        assertThat(refusal(APlan.drafted("workforce").removeRow("none", null, Given.officer())))
                .isEqualTo("not-found");
    }

    @Test
    @DisplayName("holds at most sixty rows")
    void manyRows() {
        List<PlanRow> rows = new ArrayList<>();
        for (int i = 0; i < 61; i++) {
            rows.add(PlanRow.added(APlan.row("workforce")));
        }
        assertThat(refusal(APlan.drafted("workforce").replace(rows, List.of(), CascadeTo.CONCERNED, Given.officer())))
                .isEqualTo("too-many-rows");
    }

    @Test
    @DisplayName("is replaced as a whole by a program")
    void replaced() {
        DisseminationPlan plan = APlan.drafted("workforce");
        DisseminationPlan after = plan.replace(
                        List.of(PlanRow.added(APlan.row("external"))),
                        List.of(new ConsiderationNote("targeted", "School nurses first")),
                        CascadeTo.ALL,
                        Given.officer())
                .orThrow()
                .after();
        assertThat(after.rows()).hasSize(1);
        assertThat(after.notes()).hasSize(1);
        assertThat(after.cascadeTo()).isEqualTo(CascadeTo.ALL);
    }

    @Test
    @DisplayName("asks every agency only where the learning is multi-agency")
    void everyAgency() {
        DisseminationPlan single = APlan.drafted("single-agency", AGENCIES, "workforce");
        assertThat(refusal(single.choose(CascadeTo.ALL, Given.officer()))).isEqualTo("not-multi-agency");
        assertThat(APlan.drafted("workforce")
                        .choose(CascadeTo.ALL, Given.officer())
                        .isDone())
                .isTrue();
    }

    @Test
    @DisplayName("is sent to the chair of the group, who has a deadline")
    void sent() {
        Outcome<Decision<DisseminationPlan>> sent =
                APlan.drafted("workforce").send("ldg", APlan.APPROVE_BY, Given.officer());
        assertThat(names(sent)).containsExactly("settled", "due");
        WorkDue due = (WorkDue) sent.orThrow().events().get(1);
        assertThat(due.role()).isEqualTo("group-chair");
        assertThat(due.group()).isEqualTo("ldg");
        assertThat(due.dueOn()).isEqualTo(APlan.APPROVE_BY);
        assertThat(sent.orThrow().after().approval().round()).isEqualTo(1);
    }

    @Test
    @DisplayName("is not sent without a row")
    void sentEmpty() {
        assertThat(refusal(APlan.drafted().send("ldg", APlan.APPROVE_BY, Given.officer())))
                .isEqualTo("no-rows");
    }

    @Test
    @DisplayName("cannot be changed, sent again or written from while it waits")
    void waiting() {
        DisseminationPlan plan = APlan.sent("workforce");
        assertThat(refusal(plan.addRow(APlan.row("public"), Given.officer()))).isEqualTo("waiting-for-approval");
        assertThat(refusal(plan.send("ldg", APlan.APPROVE_BY, Given.officer()))).isEqualTo("waiting-for-approval");
        assertThat(refusal(plan.note(List.of(), Given.officer()))).isEqualTo("waiting-for-approval");
        assertThat(refusal(plan.productStarted(UUID.randomUUID(), "Guide", Given.officer())))
                .isEqualTo("plan-not-approved");
    }

    @Test
    @DisplayName("comes back to the officer with the chair's reason, as a new task")
    void returned() {
        DisseminationPlan plan = APlan.sent("workforce");
        Outcome<Decision<DisseminationPlan>> back = plan.sendBack("Add schools", APlan.EXPECTED, Given.chair());
        assertThat(names(back)).containsExactly("settled", "due");
        DisseminationPlan returned = back.orThrow().after();
        assertThat(returned.state()).isEqualTo(PlanState.RETURNED);
        assertThat(returned.approval().returnedBecause()).isEqualTo("Add schools");
        WorkDue again = (WorkDue) back.orThrow().events().get(1);
        assertThat(again.taskId()).isNotEqualTo(((WorkDue) draft().events().get(1)).taskId());
        Outcome<Decision<DisseminationPlan>> second = returned.send("ldg", APlan.APPROVE_BY, Given.officer());
        assertThat(((WorkSettled) second.orThrow().events().get(0)).taskId()).isEqualTo(again.taskId());
        assertThat(second.orThrow().after().approval().returnedBecause()).isNull();
    }

    @Test
    @DisplayName("is approved: the agencies are to be asked and a product is to be written")
    void approved() {
        Outcome<Decision<DisseminationPlan>> approved =
                APlan.sent("workforce", "public").approve(AGENCIES, APlan.EXPECTED, Given.chair());
        assertThat(names(approved)).containsExactly("plan-approved", "settled", "due");
        DisseminationPlan plan = approved.orThrow().after();
        assertThat(plan.state()).isEqualTo(PlanState.APPROVED);
        assertThat(plan.followUp().asked()).isEqualTo(AGENCIES);
        assertThat(plan.followUp().cascadesDue()).isTrue();
        assertThat(plan.agenciesAsked().orThrow().after().followUp().cascadesDue())
                .isFalse();
    }

    @Test
    @DisplayName("asks no agency where no row is for people who work in agencies")
    void approvedWithoutAgencies() {
        DisseminationPlan plan = APlan.sent("public")
                .approve(AGENCIES, null, Given.chair())
                .orThrow()
                .after();
        assertThat(plan.followUp().asked()).isEmpty();
        assertThat(plan.followUp().cascadesDue()).isFalse();
    }

    @Test
    @DisplayName("is decided only while it waits, and never changed after approval")
    void decidedOnce() {
        DisseminationPlan draft = APlan.drafted("workforce");
        DisseminationPlan approved = APlan.approved("workforce");
        assertThat(refusal(draft.approve(AGENCIES, APlan.EXPECTED, Given.chair())))
                .isEqualTo("not-sent");
        assertThat(refusal(draft.sendBack("why", APlan.EXPECTED, Given.chair())))
                .isEqualTo("not-sent");
        assertThat(refusal(approved.approve(AGENCIES, APlan.EXPECTED, Given.chair())))
                .isEqualTo("not-sent");
        assertThat(refusal(approved.sendBack("why", APlan.EXPECTED, Given.chair())))
                .isEqualTo("not-sent");
        assertThat(refusal(approved.addRow(APlan.row("public"), Given.officer())))
                .isEqualTo("approved");
    }

    @Test
    @DisplayName("settles the task to write something with the first product only")
    void products() {
        DisseminationPlan plan = APlan.approved("workforce");
        UUID first = UUID.randomUUID();
        Outcome<Decision<DisseminationPlan>> one = plan.productStarted(first, "Guide", Given.officer());
        assertThat(names(one)).containsExactly("settled");
        DisseminationPlan after = one.orThrow().after();
        assertThat(names(after.productStarted(first, "Guide", Given.officer()))).isEmpty();
        assertThat(names(after.productStarted(UUID.randomUUID(), "Briefing", Given.officer())))
                .isEmpty();
    }

    @Test
    @DisplayName("says everything as the contracts say it")
    void contracts() {
        List<DomainEvent> all = new ArrayList<>(draft().events());
        DisseminationPlan sent = APlan.sent("workforce");
        all.addAll(APlan.drafted("workforce")
                .send("ldg", APlan.APPROVE_BY, Given.officer())
                .orThrow()
                .events());
        all.addAll(
                sent.approve(AGENCIES, APlan.EXPECTED, Given.chair()).orThrow().events());
        all.addAll(sent.sendBack("Add schools", APlan.EXPECTED, Given.chair())
                .orThrow()
                .events());
        Told.byContract(all);
        assertThat(all).allSatisfy(event -> {
            assertThat(event.threads())
                    .containsExactlyElementsOf(Given.learning().threads());
            assertThat(event.outward()).isFalse();
        });
    }
}
