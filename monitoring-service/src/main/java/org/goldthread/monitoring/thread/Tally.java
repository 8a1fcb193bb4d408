package org.goldthread.monitoring.thread;

import java.util.List;
import org.goldthread.monitoring.action.ActionState;

/** How many actions stand where. */
record Tally(int all, int declined, int agreedOrFurther, int doneOrFurther, int verifiedOrFurther, int embedded) {

    static Tally of(List<Chain.ActionLine> actions) {
        return new Tally(
                actions.size(),
                count(actions, List.of(ActionState.DECLINED, ActionState.NOT_IMPLEMENTED)),
                count(
                        actions,
                        List.of(
                                ActionState.AGREED,
                                ActionState.IN_PROGRESS,
                                ActionState.DONE,
                                ActionState.VERIFIED,
                                ActionState.EMBEDDED)),
                count(actions, List.of(ActionState.DONE, ActionState.VERIFIED, ActionState.EMBEDDED)),
                count(actions, List.of(ActionState.VERIFIED, ActionState.EMBEDDED)),
                count(actions, List.of(ActionState.EMBEDDED)));
    }

    private static int count(List<Chain.ActionLine> actions, List<ActionState> states) {
        return (int) actions.stream()
                .filter(action -> states.contains(action.state()))
                .count();
    }

    /** Whether the next step is the partnership's. */
    boolean isWithPartnership(Chain.ActionLine action) {
        return action.state() == ActionState.DONE
                || action.state() == ActionState.VERIFIED
                || action.state() == ActionState.DECLINED;
    }

    /** Whether all that were not declined are embedded. */
    boolean finished() {
        return all > declined && embedded == all - declined;
    }

    /** The furthest step that some have reached, in words. */
    String words() {
        if (all == 0) {
            return "Not assigned yet";
        }
        int asked = all - declined;
        if (asked == 0) {
            return "Declined";
        }
        if (embedded > 0) {
            return embedded + " of " + asked + " embedded";
        }
        if (verifiedOrFurther > 0) {
            return verifiedOrFurther + " of " + asked + " verified";
        }
        if (doneOrFurther > 0) {
            return doneOrFurther + " of " + asked + " done";
        }
        return agreedOrFurther + " of " + asked + " agreed";
    }
}
