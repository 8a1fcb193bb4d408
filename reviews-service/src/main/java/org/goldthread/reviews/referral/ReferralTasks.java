package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.profile.DecisionMaker;
import org.goldthread.reviews.decision.Seat;
import org.jspecify.annotations.Nullable;

/** The tasks of a referral in the inbox. The clocks have tasks of their own. */
final class ReferralTasks {

    private ReferralTasks() {}

    static WorkDue look(Referral referral, @Nullable LocalDate dueOn) {
        return officers(referral, "look", "Look at a new referral", "", "Look at the referral", dueOn);
    }

    static WorkSettled looked(Referral referral) {
        return settled(referral, "look", "done");
    }

    static WorkDue view(Referral referral, Seat seat, @Nullable LocalDate dueOn) {
        boolean partner = seat.maker().rule() == DecisionMaker.Rule.JOINT;
        return new WorkDue(
                task(referral, step(referral, seat.id())),
                "reviews",
                "Record your view on a review",
                referral.reference().text(),
                page(referral) + "/views/new",
                "Record your view",
                seat.agency(),
                partner ? Role.PARTNER_SIGNATORY.id() : Role.GROUP_CHAIR.id(),
                seat.group(),
                dueOn,
                Set.of());
    }

    static WorkSettled viewed(Referral referral, String seat, String how) {
        return settled(referral, step(referral, seat), how);
    }

    static WorkDue decide(Referral referral, @Nullable LocalDate dueOn) {
        return officers(
                referral,
                "decide-" + referral.course().turn(),
                "Record the decision",
                "/decide",
                "Record the decision",
                dueOn);
    }

    static WorkSettled decided(Referral referral, String how) {
        return settled(referral, "decide-" + referral.course().turn(), how);
    }

    private static String step(Referral referral, String seat) {
        return "view-" + referral.course().turn() + "-" + seat;
    }

    private static WorkDue officers(
            Referral referral, String step, String title, String page, String action, @Nullable LocalDate dueOn) {
        return new WorkDue(
                task(referral, step),
                "reviews",
                title,
                referral.reference().text(),
                page(referral) + page,
                action,
                null,
                Role.PARTNERSHIP_OFFICER.id(),
                null,
                dueOn,
                Set.of());
    }

    private static WorkSettled settled(Referral referral, String step, String how) {
        return new WorkSettled(task(referral, step), how, Set.of());
    }

    private static String page(Referral referral) {
        return "/reviews/referrals/" + referral.reference().text();
    }

    private static UUID task(Referral referral, String step) {
        return Ids.from("task", referral.id().value(), step);
    }
}
