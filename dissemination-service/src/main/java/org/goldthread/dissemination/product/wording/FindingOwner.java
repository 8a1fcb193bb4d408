package org.goldthread.dissemination.product.wording;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Asks a finding's owner for what may be shown of it; reviews and audits answer alike. */
interface FindingOwner {

    /** What this service needs of an agreed finding. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PublicFinding(@Nullable String title, @Nullable String statement) {

        static final PublicFinding NOT_NOW = new PublicFinding(null, null);
    }

    @GetMapping("/internal/findings/{id}/public")
    PublicFinding publicFinding(@PathVariable("id") UUID id);

    /** The reviews service. */
    @FeignClient(name = "reviews", url = "${goldthread.neighbours.reviews}", fallbackFactory = ReviewsAway.class)
    interface Reviews extends FindingOwner {}

    /** The audit service. */
    @FeignClient(name = "audits", url = "${goldthread.neighbours.audits}", fallbackFactory = AuditsAway.class)
    interface Audits extends FindingOwner {}

    /** Goes on without the wording while the reviews service does not answer. */
    @Component
    class ReviewsAway implements FallbackFactory<Reviews> {
        private static final Logger LOG = LoggerFactory.getLogger(ReviewsAway.class);

        @Override
        public Reviews create(Throwable cause) {
            LOG.info("The reviews service was asked for a finding's wording and did not answer: {}", cause.toString());
            return id -> PublicFinding.NOT_NOW;
        }
    }

    /** Goes on without the wording while the audit service does not answer. */
    @Component
    class AuditsAway implements FallbackFactory<Audits> {
        private static final Logger LOG = LoggerFactory.getLogger(AuditsAway.class);

        @Override
        public Audits create(Throwable cause) {
            LOG.info("The audit service was asked for a finding's wording and did not answer: {}", cause.toString());
            return id -> PublicFinding.NOT_NOW;
        }
    }
}
