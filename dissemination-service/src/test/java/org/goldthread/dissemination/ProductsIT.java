package org.goldthread.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.event.EventHandler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A guide or another product")
class ProductsIT extends RunningDissemination {

    ProductsIT(@LocalServerPort int port, List<EventHandler> handlers) {
        super(port, handlers);
    }

    @Test
    @DisplayName("publishes a guide for everybody, without cookies, with the finding's own wording")
    void published() {
        String slug = publishedSlug(approvedPlan());
        HttpResponse<String> page = house.get(null, "/learning/" + slug);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Neglect <strong>hides</strong>", "Nobody put them together")
                .doesNotContain("Sign out");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("public", "max-age=60");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(house.get(null, "/learning/" + slug, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(house.get(null, "/learning?words=neglect+professional").body())
                .contains("/learning/" + slug);
        assertThat(house.get(null, "/learning?words=nothingofthekind").body()).contains("Nothing was found");
        HttpResponse<String> feed = house.get(null, "/learning/feed.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.body()).contains("<feed", "/learning/" + slug, "Solihull Safeguarding Children Partnership");
        assertThat(house.get(null, "/learning/there-is-none").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("gives two guides of the same title two addresses, and a withdrawn one a page that says so")
    void withdrawn() {
        UUID plan = approvedPlan();
        String product = product(plan, "Was not brought");
        String second = product(plan, "Was not brought");
        write(product);
        assertThat(house.get(OFFICER, "/dissemination/products/" + second).body())
                .contains("/learning/was-not-brought-2");
        assertThat(house.get(null, "/learning/was-not-brought").statusCode()).isEqualTo(404);
        assertThat(house.postForm(TRAINER, "/dissemination/products/" + product + "/publish")
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.get(OFFICER, "/dissemination/products/" + product + "/publish")
                        .body())
                .contains("Publish for everybody", "/learning/was-not-brought");
        assertThat(house.postForm(OFFICER, "/dissemination/products/" + product + "/publish")
                        .statusCode())
                .isEqualTo(302);
        assertThat(house.get(null, "/learning/was-not-brought").statusCode()).isEqualTo(200);
        assertThat(house.postForm(
                                OFFICER,
                                "/dissemination/products/" + product + "/withdraw",
                                "reason",
                                "Replaced by a briefing")
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> gone = house.get(null, "/learning/was-not-brought");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Replaced by a briefing");
        assertThat(house.get(null, "/learning/feed.atom").body()).doesNotContain("/learning/was-not-brought<");
    }

    @Test
    @DisplayName("shows yours and theirs when two people write the same guide")
    void staleProduct() {
        String product = product(approvedPlan(), "A shared draft");
        String page = "/dissemination/products/" + product + "/edit";
        assertThat(house.postForm(OFFICER, page, "version", "1", "title", "A shared draft", "section.what", "Theirs")
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> stale =
                house.postForm(TRAINER, page, "version", "1", "title", "A shared draft", "section.what", "Mine");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Yours and theirs", "Theirs", "Mine");
    }

    @Test
    @DisplayName("works on while the reviews service is down, and says that its wording is missing")
    void reviewsDown() {
        REVIEWS.down.set(true);
        String product = product(approvedPlan(), "Written in a storm");
        write(product);
        assertThat(house.get(OFFICER, "/dissemination/products/" + product + "/preview")
                        .body())
                .contains("own wording cannot be fetched now");
        HttpResponse<String> published =
                house.post(OFFICER, "/api/dissemination/v1/products/" + product + "/publish", "");
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(house.get(null, "/learning/written-in-a-storm").body())
                .doesNotContain("Where this learning comes from");
    }
}
