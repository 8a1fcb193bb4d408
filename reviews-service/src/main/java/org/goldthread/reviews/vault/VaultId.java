package org.goldthread.reviews.vault;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;
import org.goldthread.learning.activity.ActivityId;

/** Identifies the one {@link ReviewVault} of a review. */
public record VaultId(@JsonValue UUID value) implements TypedId {

    /** The vault of this review. */
    public static VaultId of(ActivityId review) {
        return new VaultId(Ids.from("vault", review));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
