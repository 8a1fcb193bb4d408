package org.goldthread.dissemination.review;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.IncomingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears that a report was released or taken down. Hearing it twice changes nothing. */
@Component
class HearingReports implements EventHandler {

    static final String RELEASED = "org.goldthread.reviews.report-released.v1";
    static final String TAKEN_DOWN = "org.goldthread.reviews.report-taken-down.v1";

    private final PublishedReviews reviews;
    private final FetchingReviews fetching;
    private final JsonMapper json;
    private final Clock clock;

    HearingReports(PublishedReviews reviews, FetchingReviews fetching, JsonMapper json, Clock clock) {
        this.reviews = reviews;
        this.fetching = fetching;
        this.json = json;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Released(
            UUID reportId,
            String activityReference,
            String activityTypeId,
            String kind,
            String title,
            String slug,
            LocalDate releasedOn,
            @Nullable LocalDate availableUntil) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Down(UUID reportId, String slug, String reason, LocalDate takenDownOn) {}

    @Override
    public Set<String> types() {
        return Set.of(RELEASED, TAKEN_DOWN);
    }

    @Override
    public void handle(IncomingEvent event) {
        if (event.type().equals(RELEASED)) {
            released(event.as(Released.class, json));
        } else {
            Down down = event.as(Down.class, json);
            reviews.takeDown(PublishedReviewId.of(down.reportId(), down.slug()), down.takenDownOn(), down.reason());
        }
    }

    private void released(Released heard) {
        PublishedReviewId id = PublishedReviewId.of(heard.reportId(), heard.slug());
        reviews.keep(new PublishedReview(
                id,
                heard.reportId(),
                heard.activityReference(),
                heard.activityTypeId(),
                heard.kind(),
                heard.title(),
                heard.slug(),
                heard.releasedOn(),
                heard.availableUntil(),
                clock.instant(),
                false,
                null,
                null));
        reviews.find(id.value())
                .filter(review -> !review.fetched() && !review.down())
                .ifPresent(fetching::fetch);
    }
}
