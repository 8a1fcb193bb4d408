package org.goldthread.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.IncomingEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A released report of a review, on the public site")
class PublishedReviewsIT extends RunningDissemination {

    private static final String RELEASED = "org.goldthread.reviews.report-released.v1";
    private static final String DOWN = "org.goldthread.reviews.report-taken-down.v1";
    private static final String REPORT = "5d2f8c1e-7b34-5a90-8e21-5ac0de4e90a7";

    private final EventHandler hearing;

    PublishedReviewsIT(@LocalServerPort int port, List<EventHandler> handlers) {
        super(port, handlers);
        this.hearing = handlers.stream()
                .filter(one -> one.types().contains(RELEASED))
                .findFirst()
                .orElseThrow();
    }

    private void hear(String type, UUID report, String slug) {
        hearing.handle(new IncomingEvent(
                UUID.randomUUID(),
                type,
                "/solihull/reviews",
                report,
                1,
                Instant.parse("2026-09-14T09:30:00Z"),
                List.of(),
                "executive",
                null,
                null,
                Contracts.exampleFor(type)
                        .replace(REPORT, report.toString())
                        .replace("\"sol-rr-2026-004\"", "\"" + slug + "\"")));
    }

    @Test
    @DisplayName("is read by everybody as page, PDF, in the list and the feed, also while reviews is away")
    void shown() {
        UUID report = UUID.randomUUID();
        REVIEWS.slug.set("sol-rr-2026-101");
        hear(RELEASED, report, "sol-rr-2026-101");
        hear(RELEASED, report, "sol-rr-2026-101");
        REVIEWS.down.set(true);

        HttpResponse<String> page = house.get(null, "/learning/reviews/sol-rr-2026-101");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Ask <strong>early</strong>.",
                        "Neglect seen from a school",
                        "The report itself is not published")
                .doesNotContain("<script>1", "Sign out");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("max-age=60");
        HttpResponse<String> pdf = house.get(null, "/learning/reviews/sol-rr-2026-101/report.pdf");
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(house.get(null, "/learning").body().split("/learning/reviews/sol-rr-2026-101", -1))
                .as("once in the list")
                .hasSize(2);
        assertThat(house.get(null, "/learning/feed.atom").body()).contains("/learning/reviews/sol-rr-2026-101");
    }

    @Test
    @DisplayName("is fetched later when reviews was away as it was released, and is not shown before")
    void fetchedLater() {
        UUID report = UUID.randomUUID();
        REVIEWS.down.set(true);
        REVIEWS.slug.set("sol-rr-2026-102");
        hear(RELEASED, report, "sol-rr-2026-102");
        assertThat(house.get(null, "/learning/reviews/sol-rr-2026-102").statusCode())
                .isEqualTo(404);
        REVIEWS.down.set(false);
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        house.get(null, "/learning/reviews/sol-rr-2026-102").statusCode() == 200);
    }

    @Test
    @DisplayName("leaves a page that says when and why it was taken down, and nothing of what it said")
    void takenDown() {
        UUID report = UUID.randomUUID();
        REVIEWS.slug.set("sol-rr-2026-103");
        hear(RELEASED, report, "sol-rr-2026-103");
        hear(DOWN, report, "sol-rr-2026-103");
        hear(DOWN, report, "sol-rr-2026-103");
        HttpResponse<String> page = house.get(null, "/learning/reviews/sol-rr-2026-103");
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("This report was taken down", "A court asked for it", "2 October 2026")
                .doesNotContain("early");
        assertThat(house.get(null, "/learning/reviews/sol-rr-2026-103/report.pdf")
                        .statusCode())
                .isEqualTo(410);
        assertThat(house.get(null, "/learning").body()).doesNotContain("sol-rr-2026-103");
        hear(RELEASED, report, "sol-rr-2026-103");
        assertThat(house.get(null, "/learning/reviews/sol-rr-2026-103").statusCode())
                .as("the same release heard late")
                .isEqualTo(410);

        REVIEWS.slug.set("sol-rr-2026-103-2");
        hear(RELEASED, report, "sol-rr-2026-103-2");
        assertThat(house.get(null, "/learning/reviews/sol-rr-2026-103-2").statusCode())
                .isEqualTo(200);
        assertThat(house.get(null, "/learning/reviews/sol-rr-2026-103").statusCode())
                .isEqualTo(410);
    }
}
