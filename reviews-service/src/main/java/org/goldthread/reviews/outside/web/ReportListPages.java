package org.goldthread.reviews.outside.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.web.Choices;
import org.goldthread.pages.Listing;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.outside.OwedReport;
import org.goldthread.reviews.outside.Owing;
import org.goldthread.reviews.outside.ReadingReports;
import org.goldthread.reviews.outside.Receipt;
import org.goldthread.reviews.outside.ReportPermissions;
import org.goldthread.reviews.outside.ReportQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of yearly reports: which are owed, by whom, and how each stands (R16). */
@Controller
@RequestMapping
class ReportListPages {

    private static final int ROWS = 25;
    private static final String[] COLUMNS = {"due", "name", "from"};
    private static final List<String> HEADS = List.of(
            "Report",
            "Year",
            "From",
            "To",
            "Owed by statute",
            "Basis",
            "Due",
            "State",
            "Received",
            "Required content",
            "Missing content");

    private final ReadingReports reading;
    private final CurrentFramework framework;

    ReportListPages(ReadingReports reading, CurrentFramework framework) {
        this.reading = reading;
        this.framework = framework;
    }

    /** What the page shows. */
    record ListView(
            List<Link> crumbs,
            boolean mayAsk,
            boolean everybody,
            List<Choice> years,
            List<Choice> states,
            List<Choice> agencies,
            @Nullable Integer sent,
            List<Line> lines) {}

    /** One report. */
    record Line(String path, String name, String year, String from, LocalDate dueOn, String content, Tag state) {}

    @GetMapping(ReportWords.LIST)
    String list(
            Actor actor,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable Integer sent,
            Model model) {
        Listing listing = Listing.of(ReportWords.LIST, parameters, ROWS, COLUMNS);
        List<OwedReport> found = found(actor, listing);
        listing = listing.counted(found.size());
        Framework today = framework.now();
        model.addAttribute("listing", listing);
        model.addAttribute(
                "page",
                new ListView(
                        List.of(Link.to("/reviews", "Reviews"), Link.here("Yearly reports")),
                        ReportPermissions.mayKeep(actor),
                        Readers.readsEverything(actor),
                        Choices.orNone("All years", ReportWords.years(today)),
                        ReportWords.states(),
                        Choices.orNone("All agencies", Choices.agencies(today)),
                        sent,
                        listing.pageOf(found).stream()
                                .map(report -> line(report, today.today()))
                                .toList()));
        return "reviews/annual-reports";
    }

    @GetMapping(ReportWords.LIST + ".csv")
    void csv(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Framework today = framework.now();
        CsvFile.send(
                response,
                "yearly-reports.csv",
                HEADS,
                found(actor, Listing.of(ReportWords.LIST, parameters, ROWS, COLUMNS)),
                report -> cells(report, today));
    }

    private static List<@Nullable Object> cells(OwedReport report, Framework today) {
        Receipt receipt = report.receipt();
        return CsvFile.cells(
                report.name(),
                Owing.words(report.year()),
                report.from(),
                report.to() == null ? "" : today.groupName(report.to()),
                report.statutory() ? "yes" : "no",
                report.basis(),
                report.dueOn(),
                report.isOverdue(today.today()) ? "Overdue" : report.state().words(),
                receipt == null ? null : receipt.receivedOn(),
                String.join("; ", report.content()),
                String.join("; ", report.missing()));
    }

    private List<OwedReport> found(Actor actor, Listing listing) {
        Comparator<OwedReport> order = switch (listing.sort()) {
            case "name" -> Comparator.comparing(OwedReport::name);
            case "from" -> Comparator.comparing(OwedReport::from);
            default -> Comparator.comparing(OwedReport::dueOn);
        };
        Comparator<OwedReport> whole = (listing.descending() ? order.reversed() : order)
                .thenComparing(OwedReport::name)
                .thenComparing(OwedReport::from);
        return reading.list(actor, query(listing)).stream().sorted(whole).toList();
    }

    private static ReportQuery query(Listing listing) {
        String year = Objects.requireNonNullElse(listing.filter("year"), "");
        return new ReportQuery(
                year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                listing.filter("agency"),
                listing.filter("state"),
                listing.filter("report"));
    }

    private static Line line(OwedReport report, LocalDate today) {
        int needed = report.content().size();
        int missing = report.missing().size();
        String content = needed == 0
                ? "None named"
                : report.receipt() == null ? needed + " required" : (needed - missing) + " of " + needed + " present";
        return new Line(
                ReportWords.path(report),
                report.name(),
                Owing.words(report.year()),
                report.from(),
                report.dueOn(),
                content,
                ReportWords.state(report, today));
    }
}
