package org.goldthread.profile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A committee, subgroup, panel or forum of the partnership, with its terms of reference (M9).
 *
 * @param id stable identifier, never reused: lower-case letters, digits and hyphens
 * @param name what people read
 * @param abbreviation the short form that the framework prints
 * @param purpose what it is for
 * @param accountableTo the group that it answers to
 * @param duties what the group, its chair and its members do
 * @param members who sits on it, by post and agency
 * @param chair who may chair it, and who does
 * @param quorum who must be there for its decisions to stand
 * @param meetings how often it meets and what goes out when
 * @param until last day of the group; groups are ended, never removed
 * @param basis where it comes from: one or more clauses of the framework or a statute, separated by '; ', or
 *     'default' where they are silent
 * @param note what a reader of the profile should know: how a clause was read, or why a default was chosen
 */
public record Group(
        String id,
        String name,
        @Nullable String abbreviation,
        @Nullable String purpose,
        @Nullable String accountableTo,
        List<GroupDuty> duties,
        List<GroupMember> members,
        @Nullable ChairRule chair,
        @Nullable Quorum quorum,
        @Nullable Meetings meetings,
        @Nullable LocalDate until,
        String basis,
        @Nullable String note)
        implements Entry {
    public Group {
        duties = List.copyOf(duties);
        members = List.copyOf(members);
    }
}
