package org.goldthread.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Content;
import org.goldthread.pages.component.Difference;
import org.goldthread.pages.component.Figure;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Matrix;
import org.goldthread.pages.component.Moment;
import org.goldthread.pages.component.Panel;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Scorecard;
import org.goldthread.pages.component.State;
import org.goldthread.pages.component.SubPage;
import org.goldthread.pages.component.Table;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Pages that show every component in the words of the product. */
@Controller
class DemoController {

    /** One row of the list of what is due. */
    record Due(String what, String about, String agency, Tag tag, String action) {}

    private static final List<Choice> AGENCIES = List.of(
            Choice.of("police", "West Midlands Police"),
            Choice.of("icb", "NHS Birmingham and Solihull").hint("Integrated care board"),
            Choice.of("council", "Solihull Council"));

    private static final List<Due> DUE = IntStream.rangeClosed(1, 9)
            .mapToObj(number -> List.of(
                            new Due(
                                    "Acknowledge the cascade",
                                    "SOL-RR-2026-00" + number + " Neglect hidden behind missed appointments",
                                    "West Midlands Police",
                                    Tag.overdue("Overdue by 3 working days"),
                                    "Acknowledge"),
                            new Due(
                                    "Answer the action",
                                    "SOL-RR-2026-00" + number,
                                    "Solihull Council",
                                    Tag.soon("Due tomorrow"),
                                    "Answer"),
                            new Due(
                                    "Record embedding check 2 of 3",
                                    "SOL-MACA-2026-00" + number,
                                    "NHS Birmingham and Solihull",
                                    Tag.waiting("Due 3 December 2026"),
                                    "Record the check"))
                    .get(number % 3))
            .toList();

    @GetMapping("/reviews/register")
    String blank(Model model) {
        return page(model, Form.blank());
    }

    @PostMapping("/reviews/register")
    String register(@RequestParam MultiValueMap<String, String> entered, Model model) {
        Form form = Form.entered(entered);
        return page(
                model,
                form.with(Problems.of(
                                new Problem("startedOn", "Started on must include a day, a month and a year"),
                                new Problem("title", "Enter a title"),
                                new Problem("agencies", "Select at least one agency"))
                        .inOrder("title", "agencies", "startedOn")));
    }

    @GetMapping("/")
    String home(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = Listing.of("/", parameters, 5, "due", "agency").counted(DUE.size());
        model.addAttribute("listing", listing);
        model.addAttribute("due", listing.pageOf(DUE));
        model.addAttribute(
                "figures",
                List.of(
                        Figure.of(4, "overdue", "/?late=yes", State.OVERDUE),
                        Figure.of(7, "due this week", "/?week=this", State.SOON),
                        Figure.of(0, "waiting on others", "/?waiting=yes", State.WAITING)));
        model.addAttribute(
                "services",
                List.of(Choice.of("", "All"), Choice.of("reviews", "Reviews"), Choice.of("audits", "Audits")));
        return "demo/home";
    }

    @GetMapping("/threads/demo")
    String thread(Model model) {
        model.addAttribute("moments", moments());
        model.addAttribute(
                "scorecard",
                Scorecard.of(
                        List.of("One guide, 6 cascades, 412 practitioners reached"),
                        List.of(Content.html("5 of 6 agencies answered in time")),
                        List.of()));
        model.addAttribute("matrix", matrix());
        model.addAttribute(
                "pages",
                List.of(
                        SubPage.of("#1", "Overview", true, null),
                        SubPage.of("#2", "Requests", false, "2 missing"),
                        SubPage.of("#3", "Findings", false, "complete"),
                        SubPage.of("#4", "Learning", false, "3 drafts"),
                        SubPage.of("#5", "History", false, null)));
        return "demo/thread";
    }

    @GetMapping("/reviews/components")
    String components(Model model) {
        model.addAttribute(
                "tasks",
                List.of(
                        Task.completed("Agree findings", "#f"),
                        Task.of("Write learning points", "#l", Tag.inProgress("2 of 3 written"))
                                .hint("One key message each"),
                        Task.cannotStartYet("Publish", "The group has to approve the plan first")));
        model.addAttribute(
                "rows",
                List.of(
                        Row.of("Reference", "SOL-RR-2026-004"),
                        Row.of("Type", "Rapid review", Link.to("#t", "Change").about("type")),
                        Row.of(
                                "Agencies",
                                "West Midlands Police, Solihull Council",
                                Link.to("#a", "Change").about("agencies"),
                                Link.to("#d", "Add").about("an agency"))));
        model.addAttribute(
                "table",
                Table.of(
                                "Cascades by month",
                                List.of("Month", "Sent", "Acknowledged"),
                                List.of(Table.row("September 2026", "12", "9"), Table.row("October 2026", "8", "8")))
                        .firstCellIsHeading());
        model.addAttribute(
                "panels",
                List.of(
                        Panel.of("Local authority", "Three actions are open."),
                        Panel.of("Police", "No action is open.")));
        model.addAttribute(
                "differences",
                List.of(
                        Difference.of(
                                "Title", "Missed appointments hide neglect", "Neglect behind missed appointments"),
                        Difference.of("Due date", "3 December 2026", "3 December 2026")));
        model.addAttribute(
                "crumbs",
                List.of(Link.to("/reviews", "Reviews"), Link.to("#", "SOL-RR-2026-004"), Link.here("Components")));
        model.addAttribute("notice", "Saved 14:05");
        return "demo/components";
    }

    @GetMapping("/learning/demo")
    String open() {
        return "demo/open";
    }

    @GetMapping("/reviews/stale")
    @ResponseStatus(HttpStatus.CONFLICT)
    String stale(Model model) {
        model.addAttribute(
                "stale",
                new StaleChange(
                        "this learning point",
                        "/reviews/1/learning",
                        "/reviews/1",
                        Form.blank().showing("title", "Mine & yours").showing("version", 8),
                        List.of(Difference.of("Title", "Mine & yours", "Theirs"))));
        return "pages/stale";
    }

    private static List<Moment> moments() {
        return List.of(
                Moment.of("Finding", "Missed appointments were recorded but nobody asked what they meant for the child")
                        .tag(Tag.done("Agreed"))
                        .when("2 November 2026")
                        .by("Independent reviewer"),
                Moment.of("Learning point", "“Was not brought” instead of “did not attend”")
                        .tag(Tag.done("Agreed"))
                        .when("9 November 2026")
                        .by("Group chair, Solihull Council"),
                Moment.of("Cascade", "To 6 agencies")
                        .tag(Tag.overdue("1 overdue"))
                        .when("acknowledge by 18 November 2026")
                        .links(List.of(Link.to("#c", "See who was reached"))),
                Moment.of("Action", "Change the recording template for missed appointments")
                        .tag(Tag.inProgress("Agreed"))
                        .when("due 31 January 2027")
                        .by("Named nurse, NHS Birmingham and Solihull"),
                Moment.of("Embedding check", "1 of 3")
                        .tag(Tag.waiting("Not yet due"))
                        .when("due 30 April 2027"));
    }

    private static Matrix matrix() {
        List<String> steps =
                List.of("Received", "Cascaded", "Trained", "Policy", "Action agreed", "Done", "Verified", "Embedded");
        List<Matrix.Cell> cells = List.of(
                Matrix.Cell.of(Tag.done("Done"), "#1"),
                Matrix.Cell.of(Tag.overdue("Overdue"), "#2"),
                Matrix.Cell.words("42", "#3"),
                Matrix.Cell.nothing(),
                Matrix.Cell.of(Tag.inProgress("In progress"), "#4"),
                Matrix.Cell.of(Tag.soon("Due soon"), "#5"),
                Matrix.Cell.nothing(),
                Matrix.Cell.nothing());
        return new Matrix(
                "Where this thread stands, by agency",
                "Agency",
                steps,
                List.of(
                        Matrix.Line.of("West Midlands Police", cells),
                        Matrix.Line.of("Solihull Council", cells),
                        Matrix.Line.of("NHS Birmingham and Solihull", cells)));
    }

    private static String page(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("agencies", AGENCIES);
        model.addAttribute("hints", Map.of("title", "Without names or initials of children"));
        return "demo/register";
    }
}
