package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * One duty in a group's terms of reference.
 *
 * @param id stable identifier within the group
 * @param of whose duty it is
 * @param text the duty
 * @param basis the clause that it comes from
 * @param note how a clause was read, or why a default was chosen
 */
public record GroupDuty(
        String id,
        Holder of,
        String text,
        String basis,
        @Nullable String note) {

    /** Whose duty it is. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Holder implements Worded {
        GROUP,
        CHAIR,
        MEMBER
    }
}
