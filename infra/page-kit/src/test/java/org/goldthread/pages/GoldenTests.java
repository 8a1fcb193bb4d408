package org.goldthread.pages;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Fragments draw what GOV.UK Frontend draws")
class GoldenTests {

    private static final Map<String, Function<GoldenOptions, GoldenDrawing>> COMPONENTS = Map.ofEntries(
            entry("accordion", GoldenComponents::accordion),
            entry("back-link", GoldenNavigation::backLink),
            entry("breadcrumbs", GoldenNavigation::breadcrumbs),
            entry("button", GoldenComponents::button),
            entry("character-count", GoldenFields::counted),
            entry("checkboxes", GoldenFields::checkboxes),
            entry("date-input", GoldenFields::dateInput),
            entry("details", GoldenComponents::details),
            entry("error-message", GoldenComponents::errorMessage),
            entry("error-summary", GoldenComponents::errorSummary),
            entry("fieldset", GoldenFields::fieldset),
            entry("file-upload", GoldenFields::fileUpload),
            entry("generic-header", GoldenNavigation::genericHeader),
            entry("hint", GoldenComponents::hint),
            entry("input", GoldenFields::textInput),
            entry("inset-text", GoldenComponents::inset),
            entry("label", GoldenFields::label),
            entry("notification-banner", GoldenComponents::banner),
            entry("pagination", GoldenNavigation::pagination),
            entry("panel", GoldenComponents::panel),
            entry("phase-banner", GoldenComponents::phaseBanner),
            entry("radios", GoldenFields::radios),
            entry("select", GoldenFields::dropdown),
            entry("service-navigation", GoldenNavigation::serviceNavigation),
            entry("skip-link", GoldenNavigation::skipLink),
            entry("summary-list", GoldenComponents::summaryList),
            entry("table", GoldenComponents::table),
            entry("tabs", GoldenComponents::tabs),
            entry("tag", GoldenComponents::tag),
            entry("task-list", GoldenComponents::taskList),
            entry("textarea", GoldenFields::longText),
            entry("warning-text", GoldenComponents::warningText));

    /** One expected drawing. */
    record Fixture(String component, String name, JsonNode options, String html) {
        @Override
        public String toString() {
            return component + ": " + name;
        }
    }

    private static final SpringTemplateEngine ENGINE = engine();

    @ParameterizedTest(name = "{0}")
    @MethodSource("covered")
    void draws(Fixture fixture) {
        assertThat(GoldenMarkup.normal(drawn(fixture)))
                .as(fixture.toString())
                .isEqualTo(GoldenMarkup.normal(fixture.html()));
    }

    @Test
    @DisplayName("for at least nine of ten fixtures of the components in use, the others left out with a reason")
    void coverage() {
        List<Fixture> all = all().toList();
        List<String> names = all.stream().map(Fixture::toString).toList();
        assertThat(GoldenExclusions.REASONS.keySet()).isSubsetOf(names);
        assertThat(covered().count()).isGreaterThan(all.size() * 9L / 10);
    }

    @Test
    @DisplayName("and a fixture is left out only while it differs")
    void exclusionsAreNeeded() {
        assertThat(all().filter(fixture -> GoldenExclusions.REASONS.containsKey(fixture.toString())))
                .allSatisfy(fixture -> assertThat(GoldenMarkup.normal(drawn(fixture)))
                        .isNotEqualTo(GoldenMarkup.normal(fixture.html())));
    }

    static Stream<Fixture> covered() {
        return all().filter(fixture -> !GoldenExclusions.REASONS.containsKey(fixture.toString()));
    }

    private static Stream<Fixture> all() {
        return COMPONENTS.keySet().stream().sorted().flatMap(component -> fixtures(component).stream());
    }

    private static String drawn(Fixture fixture) {
        GoldenDrawing drawing =
                Objects.requireNonNull(COMPONENTS.get(fixture.component())).apply(new GoldenOptions(fixture.options()));
        Context context = new Context();
        context.setVariables(drawing.variables());
        return ENGINE.process("<th:block th:replace=\"~{" + drawing.fragment() + "}\"/>", context);
    }

    private static List<Fixture> fixtures(String component) {
        try (InputStream stream = Objects.requireNonNull(
                GoldenTests.class.getResourceAsStream("/govuk-frontend/" + component + ".json"))) {
            List<Fixture> fixtures = new ArrayList<>();
            for (JsonNode node : JsonMapper.shared().readTree(stream).path("fixtures")) {
                fixtures.add(new Fixture(
                        component,
                        node.path("name").asString(),
                        node.path("options"),
                        node.path("html").asString()));
            }
            return fixtures;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setResolvablePatterns(Set.of("pages/*"));
        files.setOrder(1);
        StringTemplateResolver words = new StringTemplateResolver();
        words.setOrder(2);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(words);
        engine.addDialect(new PagesDialect());
        return engine;
    }
}
