package org.goldthread.dissemination.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A title in an address")
class SlugTests {

    @ParameterizedTest(name = "“{0}” becomes {1}")
    @CsvSource({
        "One-minute guide: Professional curiosity and neglect,professional-curiosity-and-neglect",
        "“Was not brought” – what it can mean,was-not-brought-what-it-can-mean",
        "A child's day,a-childs-day",
        "Café & crèche,cafe-creche",
        "???,learning"
    })
    void slugs(String title, String slug) {
        assertThat(Slug.of(title, "One-minute guide")).isEqualTo(slug);
    }

    @Test
    @DisplayName("is cut between words")
    void cut() {
        String slug = Slug.of("sharing information early ".repeat(10), "Guide");
        assertThat(slug.length()).isLessThanOrEqualTo(100);
        assertThat(slug).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(Slug.numbered(slug, 2)).endsWith("-2");
    }
}
