package org.goldthread.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goldthread.pages.component.Pagination;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A list")
class ListingTests {

    private static final Map<String, List<String>> REQUEST = Map.of(
            "agency", List.of("West & East"),
            "empty", List.of(""),
            "sort", List.of("due"),
            "order", List.of("desc"),
            "page", List.of("3"));

    @Test
    @DisplayName("keeps filters and order in the address of another page")
    void paging() {
        Listing listing = Listing.of("/actions", REQUEST, 10, "title", "due").counted(100);
        assertThat(listing.pageUrl(4)).isEqualTo("/actions?agency=West+%26+East&sort=due&order=desc&page=4");
        assertThat(listing.range()).isEqualTo("21 to 30 of 100");
        assertThat(listing.offset()).isEqualTo(20);
        assertThat(listing.filtered()).isTrue();
        assertThat(listing.filter("agency")).isEqualTo("West & East");
    }

    @Test
    @DisplayName("turns the order round when sorted again by the same column, and starts at the first page")
    void sorting() {
        Listing listing = Listing.of("/actions", REQUEST, 10, "title", "due").counted(100);
        assertThat(listing.sortUrl("due")).isEqualTo("/actions?agency=West+%26+East&sort=due&order=asc");
        assertThat(listing.sortUrl("title")).isEqualTo("/actions?agency=West+%26+East&sort=title&order=asc");
        assertThat(listing.ariaSort("due")).isEqualTo("descending");
        assertThat(listing.ariaSort("title")).isEqualTo("none");
    }

    @Test
    @DisplayName("takes columns and pages that do not exist as the default, and a page beyond the end as the last")
    void nonsense() {
        Map<String, List<String>> odd = Map.of("sort", List.of("password"), "page", List.of("-1"));
        Listing listing = Listing.of("/actions", odd, 10, "-due", "title").counted(5);
        assertThat(listing.sort()).isEqualTo("due");
        assertThat(listing.descending()).isTrue();
        assertThat(listing.page()).isEqualTo(1);
        assertThat(Listing.of("/actions", Map.of("page", List.of("999999")), 10, "due")
                        .counted(25)
                        .page())
                .isEqualTo(3);
        assertThat(Listing.of("/actions", Map.of(), 10, "due").counted(0).range())
                .isEmpty();
    }

    @Test
    @DisplayName("shows first, last and neighbouring pages")
    void numbers() {
        Listing listing =
                Listing.of("/actions", Map.of("page", List.of("5")), 10, "due").counted(95);
        List<String> shown =
                listing.pagination().numbers().stream().map(ListingTests::words).toList();
        assertThat(shown).containsExactly("1", "…", "4", "5", "6", "…", "10");
    }

    @Test
    @DisplayName("cuts its page out of rows in memory")
    void rows() {
        Listing listing =
                Listing.of("/actions", Map.of("page", List.of("2")), 10, "due").counted(12);
        assertThat(listing.pageOf(IntStream.rangeClosed(1, 12).boxed().toList()))
                .containsExactly(11, 12);
    }

    private static String words(Pagination.Place place) {
        return place.link() == null ? "…" : place.link().content().words();
    }
}
