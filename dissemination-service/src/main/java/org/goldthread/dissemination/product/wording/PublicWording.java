package org.goldthread.dissemination.product.wording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding's public wording, asked of its owner.
 *
 * @param statement null where the owner could not be asked or has none
 */
public record PublicWording(
        UUID findingId, @Nullable String title, @Nullable String statement) {

    public boolean known() {
        return statement != null;
    }

    static PublicWording unknown(UUID findingId) {
        return new PublicWording(findingId, null, null);
    }
}
