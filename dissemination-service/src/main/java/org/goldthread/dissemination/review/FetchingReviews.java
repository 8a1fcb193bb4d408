package org.goldthread.dissemination.review;

import java.time.Duration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.bson.types.Binary;
import org.goldthread.kit.store.Lease;
import org.goldthread.pages.markdown.SafeMarkdown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches what a released report says from its owner, once: from then on the public page needs nobody. While the owner is
 * away it is tried again.
 */
@Component
class FetchingReviews {

    private static final Logger LOG = LoggerFactory.getLogger(FetchingReviews.class);

    private final PublishedReviews reviews;
    private final ReleasedReports owner;
    private final Lease lease;

    FetchingReviews(PublishedReviews reviews, ReleasedReports owner, LockProvider leases) {
        this.reviews = reviews;
        this.owner = owner;
        this.lease = Lease.of(leases, "released-reports", Duration.ofMinutes(5));
    }

    /** Whether its text is here now. */
    boolean fetch(PublishedReview review) {
        try {
            ReleasedReports.Released released = owner.released(review.report());
            if (!review.slug().equals(released.slug())) {
                return false; // it was taken down and released again: the event of that is on its way
            }
            reviews.keepText(new ReviewText(
                    review.id(),
                    released.sections().stream()
                            .map(one -> new ReviewText.Section(one.heading(), SafeMarkdown.sanitised(one.html())))
                            .toList(),
                    new Binary(owner.pdf(review.report()))));
            return true;
        } catch (RuntimeException away) {
            LOG.info(
                    "The text of a released report could not be fetched yet: {}",
                    NestedExceptionUtils.getMostSpecificCause(away).toString());
            return false;
        }
    }

    /** Tries those whose text is not here, one service instance at a time. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
    void fetchWhatIsMissing() {
        if (!reviews.unfetched().isEmpty()) {
            lease.under(() -> reviews.unfetched().forEach(this::fetch));
        }
    }
}
