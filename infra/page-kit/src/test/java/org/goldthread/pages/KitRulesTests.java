package org.goldthread.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The kit")
class KitRulesTests {

    @ParameterizedTest(name = "names nothing that only GOV.UK may use in {0}")
    @ValueSource(strings = {"pages.css", "pages.js", "start.js", "favicon.svg"})
    void ownSigns(String file) throws IOException {
        assertThat(asset(file)).doesNotContainIgnoringCase("GDS Transport", ".woff", "crown", "logotype", "url(http");
    }

    @Test
    @DisplayName("ships the licence of what it ships")
    void licence() throws IOException {
        assertThat(asset("LICENSE-govuk-frontend.txt")).contains("The MIT License", "Crown Copyright");
    }

    @Test
    @DisplayName("depends on no other module of ours")
    void alone() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .doesNotContain("goldthread-service-kit", "goldthread-profiles");
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java")))
                    .allSatisfy(path -> assertThat(Files.readString(path))
                            .doesNotContainPattern("import (static )?org\\.goldthread\\.(?!pages)"));
        }
    }

    @Test
    @DisplayName("names fragments so that no HTML element is taken for one")
    void fragmentNames() throws IOException {
        Pattern fragment = Pattern.compile("th:fragment=\"(\\w+)");
        try (Stream<Path> templates = Files.list(Path.of("src", "main", "resources", "templates", "pages"))) {
            assertThat(templates).isNotEmpty().allSatisfy(path -> {
                String template = Files.readString(path);
                Matcher names = fragment.matcher(template);
                while (names.find()) {
                    assertThat(template).doesNotContainPattern("(?i)<" + names.group(1) + "[\\s>/]");
                }
            });
        }
    }

    @Test
    @DisplayName("never puts a condition beside a replacement, which would win")
    void conditions() throws IOException {
        Pattern both = Pattern.compile("<[^>]*th:(?:if|unless|each|with)=\"[^\"]*\"[^>]*th:(?:replace|insert)=|"
                + "<[^>]*th:(?:replace|insert)=\"[^\"]*\"[^>]*th:(?:if|unless|each|with)=");
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "resources", "templates"))) {
            assertThat(templates.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(Files.readString(path)).doesNotContainPattern(both));
        }
    }

    private static String asset(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                KitRulesTests.class.getClassLoader().getResourceAsStream(Assets.LOCATION + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
