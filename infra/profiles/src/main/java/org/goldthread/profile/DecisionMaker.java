package org.goldthread.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * Who decides on a review (R3).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param rule all named partners jointly, one post, or a group
 * @param partners the statutory partners that decide jointly; each one's view is recorded
 * @param post the post that decides alone
 * @param group the group that decides
 * @param advisedBy the group that advises
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record DecisionMaker(
        String id,
        String name,
        Rule rule,
        List<Agency.Partner> partners,
        @Nullable String post,
        @Nullable String group,
        @Nullable String advisedBy,
        String basis,
        @Nullable String note)
        implements Entry {
    public DecisionMaker {
        partners = List.copyOf(partners);
    }

    /** How the decision is made. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Rule implements Worded {
        JOINT,
        SINGLE,
        GROUP
    }
}
