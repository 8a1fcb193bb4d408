package org.goldthread.monitoring.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an action has come (M1). Done is what the agency says; verified and embedded is what the partnership found. */
public enum ActionState {
    PROPOSED("Waiting for an answer"),
    AGREED("Agreed"),
    IN_PROGRESS("In progress"),
    DONE("Done, not yet verified"),
    VERIFIED("Verified, not yet embedded"),
    EMBEDDED("Embedded"),
    DECLINED("Declined, to be decided"),
    NOT_IMPLEMENTED("Not implemented");

    private final String words;

    ActionState(String words) {
        this.words = words;
    }

    /** The state as people read it. */
    public String words() {
        return words;
    }

    /** The state in addresses and in the API: {@code in-progress}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ActionState> of(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }

    /** Whether the agency said no, whatever the partnership has made of it since. */
    public boolean refused() {
        return this == DECLINED || this == NOT_IMPLEMENTED;
    }

    /** Whether the agency is carrying it out. */
    public boolean underWay() {
        return this == AGREED || this == IN_PROGRESS;
    }
}
