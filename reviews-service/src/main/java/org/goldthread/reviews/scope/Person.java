package org.goldthread.reviews.scope;

import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.learning.activity.ActivityId;
import org.jspecify.annotations.Nullable;

/**
 * A child or a member of the family, as the record knows them.
 *
 * @param pseudonym unique in the review, whatever its capitals
 * @param about who they are in the review, such as "subject of the review, aged 4 at the time"; never a name
 */
public record Person(String pseudonym, @Nullable String about) {

    /** The id under which the vault keeps who it is: it follows from review and pseudonym. */
    public UUID id(ActivityId review) {
        return Ids.from("person", review, Pseudonym.key(pseudonym));
    }
}
