package org.goldthread.dissemination.plan;

import org.goldthread.kit.Refusal;

/** The rules that stand against what somebody wants to do with a plan. */
final class PlanRefusals {

    static final Refusal NOT_MULTI_AGENCY = new Refusal.Rule(
            "not-multi-agency", "Only multi-agency learning can be cascaded to every agency", "SOL 3.2");
    static final Refusal NO_ROWS =
            new Refusal.Rule("no-rows", "Add at least one row before you send the plan for approval", "SOL App. C");
    static final Refusal NOT_SENT = new Refusal.Rule("not-sent", "The plan does not wait for approval", "default");
    static final Refusal NOT_APPROVED =
            new Refusal.Rule("plan-not-approved", "Products are written from a plan that is approved", "SOL 2.2.5");

    private PlanRefusals() {}

    static Refusal notBeingEdited(PlanState state) {
        return state == PlanState.SENT
                ? new Refusal.Rule(
                        "waiting-for-approval", "The plan waits for approval and cannot be changed", "default")
                : new Refusal.Rule("approved", "The plan is approved and cannot be changed any more", "default");
    }

    static Refusal tooManyRows(int most) {
        return new Refusal.Rule("too-many-rows", "A plan has at most " + most + " rows", "default");
    }
}
