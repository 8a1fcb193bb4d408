package org.goldthread.reviews.theme;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.learning.activity.ListLink;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.web.Choices;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Content;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.theme.factor.FactorTotals;
import org.goldthread.reviews.theme.factor.ReadingFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Themes and trends: which themes are found most, over the years, and which come back. */
@Controller
class ThemePages {

    private static final String PATH = "/reviews/themes";

    private final ReadingThemes reading;
    private final ReadingFactors factors;
    private final CurrentFramework framework;

    ThemePages(ReadingThemes reading, ReadingFactors factors, CurrentFramework framework) {
        this.reading = reading;
        this.factors = factors;
        this.framework = framework;
    }

    /** What the page shows. */
    record ThemeView(
            List<Link> crumbs,
            String path,
            boolean filtered,
            String headline,
            int findings,
            int withoutTheme,
            List<Integer> years,
            List<Line> lines,
            Content chart,
            List<Choice> types,
            List<Choice> priorities,
            List<Choice> agencies,
            List<Choice> natures,
            String csv,
            @Nullable FactorTotals factors) {}

    /** One theme. */
    record Line(String name, List<Integer> byYear, int total, int strengths, int repeated, int activities) {}

    @GetMapping(PATH)
    String show(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        Framework today = framework.now();
        Form form = Form.entered(parameters);
        ThemeQuery query = query(form);
        ThemeTable table = reading.count(query);
        List<Line> lines = lines(table, today);
        boolean filtered = Stream.of(query.type(), query.priority(), query.agency(), query.nature())
                .anyMatch(one -> one != null);
        String headline = headline(lines);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ThemeView(
                        List.of(Link.to("/reviews", "Reviews"), Link.here("Themes and trends")),
                        PATH,
                        filtered,
                        headline,
                        table.findings(),
                        table.withoutTheme(),
                        table.years(),
                        lines,
                        ThemeChart.of(
                                lines.stream()
                                        .map(line -> new ThemeChart.Bar(line.name(), line.total(), line.repeated()))
                                        .toList(),
                                headline),
                        Choices.orNone("All types", types(today)),
                        Choices.orNone("All priorities", Choices.priorities(today)),
                        Choices.orNone("All agencies", Choices.agencies(today)),
                        List.of(
                                Choice.of("", "Both"),
                                Choice.of("improvement", "Something needs to get better"),
                                Choice.of("strength", "Something worked well")),
                        PATH + ".csv" + same(query),
                        factors.totals().orElse(null)));
        return "reviews/themes";
    }

    @GetMapping(PATH + ".csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        ThemeTable table = reading.count(query(Form.entered(parameters)));
        List<String> heads = new ArrayList<>(List.of("Theme"));
        table.years().forEach(year -> heads.add(String.valueOf(year)));
        heads.addAll(List.of("All years", "Worked well", "Repeat earlier findings", "Activities"));
        CsvFile.send(response, "themes.csv", heads, lines(table, framework.now()), line -> {
            List<@Nullable Object> cells = new ArrayList<>(List.of(line.name()));
            cells.addAll(line.byYear());
            cells.addAll(List.of(line.total(), line.strengths(), line.repeated(), line.activities()));
            return cells;
        });
    }

    private static ThemeQuery query(Form form) {
        return new ThemeQuery(form.text("type"), form.text("priority"), form.text("agency"), form.text("nature"));
    }

    private static String same(ThemeQuery query) {
        var address = org.springframework.web.util.UriComponentsBuilder.newInstance();
        Stream.of(
                        Optional.ofNullable(query.type()).map(one -> List.of("type", one)),
                        Optional.ofNullable(query.priority()).map(one -> List.of("priority", one)),
                        Optional.ofNullable(query.agency()).map(one -> List.of("agency", one)),
                        Optional.ofNullable(query.nature()).map(one -> List.of("nature", one)))
                .flatMap(Optional::stream)
                .forEach(pair -> address.queryParam(pair.get(0), pair.get(1)));
        return address.encode().build().toUriString();
    }

    private static List<Line> lines(ThemeTable table, Framework today) {
        return table.rows().stream()
                .map(row -> new Line(
                        today.themeName(row.theme()),
                        row.byYear(),
                        row.total(),
                        row.strengths(),
                        row.repeated(),
                        row.activities()))
                .toList();
    }

    /** The chart's title is what it says. */
    private static String headline(List<Line> lines) {
        if (lines.isEmpty()) {
            return "No theme was found yet";
        }
        Line first = lines.get(0);
        return first.name() + " is found most: " + PageWords.count(first.total(), "finding", "findings") + ", "
                + (first.repeated() == 0 ? "none" : String.valueOf(first.repeated()))
                + (first.repeated() == 1 ? " of them repeats an earlier one" : " of them repeat earlier ones");
    }

    private static List<Choice> types(Framework today) {
        return Stream.of("reviews", "audits")
                .flatMap(service -> today.profile().activityTypes(service).stream())
                .map(type -> Choice.of(type.id(), type.name()))
                .toList();
    }

    /** The way from the start page to the themes. */
    @Configuration(proxyBeanMethods = false)
    static class Links {

        @Bean
        @Order(50)
        ListLink themesLink() {
            return actor ->
                    Readers.readsEverything(actor) ? Optional.of(Link.to(PATH, "Themes and trends")) : Optional.empty();
        }
    }
}
