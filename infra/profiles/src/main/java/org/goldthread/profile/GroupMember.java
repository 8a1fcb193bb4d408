package org.goldthread.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * A seat on a group, by post and agency, never by name.
 *
 * @param id stable identifier within the group
 * @param post the post or organisation that holds the seat
 * @param agency the agency that fills it; absent for independents, lay members and partnership staff
 * @param capacity in what capacity
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record GroupMember(
        String id,
        String post,
        @Nullable String agency,
        Capacity capacity,
        String basis,
        @Nullable String note) {

    /** In what capacity somebody sits on a group. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Capacity implements Worded {
        CHAIR,
        DEPUTY_CHAIR,
        MEMBER,
        IN_ATTENDANCE
    }
}
