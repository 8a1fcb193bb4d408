package org.goldthread.reviews.conduct.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a section shows within the review's frame.
 *
 * @param warning what has to be put right first; null for nothing
 */
public record SectionPage(String title, @Nullable String warning, List<Piece> pieces) {
    public SectionPage {
        pieces = List.copyOf(pieces);
    }
}
