package org.goldthread.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names under each other")
class ProseTests {

    @Test
    @DisplayName("stand open while they are few, and fold where they are many")
    void fold() {
        List<String> schools = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> "School " + number)
                .toList();

        assertThat(Prose.lines(schools.subList(0, 15)).toString())
                .doesNotContain("<details")
                .contains("<li>School 15</li>");
        assertThat(Prose.lines(schools).toString()).contains("<details", "Show all 60", "<li>School 60</li>");
    }

    @Test
    @DisplayName("are shown as they were written, whatever is in them")
    void escaped() {
        assertThat(Prose.lines(List.of("<b>Bold</b> & co")).toString()).contains("&lt;b&gt;Bold&lt;/b&gt; &amp; co");
    }
}
