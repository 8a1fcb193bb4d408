package org.goldthread.reviews.participation;

import java.time.LocalDate;
import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A member of the family, surviving children included, and how they took part (PSCB 2.1.5).
 *
 * @param id within the review: {@code f1}, {@code f2} ...
 * @param who under a pseudonym: "Mother", "Sibling 1"
 * @param child whether it is a child
 * @param account how they took part, or why not; null while they are only invited
 * @param told what they were told about the review and about how they are involved
 * @param sharedOn when the findings were shared with them; null while they were not
 */
public record FamilyMember(
        String id,
        String who,
        Boolean child,
        TakingPart state,
        @Nullable LocalDate invitedOn,
        @Nullable String account,
        @Nullable String told,
        @Nullable LocalDate sharedOn,
        Mark by) {

    /** Whether the findings are still to be shared with them. */
    public boolean waitsForFindings() {
        return state == TakingPart.TOOK_PART && sharedOn == null;
    }
}
