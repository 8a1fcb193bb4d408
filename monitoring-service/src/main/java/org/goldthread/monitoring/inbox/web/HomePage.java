package org.goldthread.monitoring.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.monitoring.inbox.ReadingInbox;
import org.goldthread.monitoring.inbox.ReadingInbox.Question;
import org.goldthread.monitoring.inbox.ReadingInbox.When;
import org.goldthread.monitoring.inbox.ReadingInbox.Whose;
import org.goldthread.monitoring.inbox.Task;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.Names;
import org.goldthread.monitoring.words.Standing;
import org.goldthread.monitoring.words.Tags;
import org.goldthread.pages.Listing;
import org.goldthread.pages.component.Figure;
import org.goldthread.pages.component.Matrix;
import org.goldthread.pages.component.State;
import org.goldthread.pages.component.SubPage;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Home: what is due, the soonest first, with one button each. */
@Controller
class HomePage {

    private static final int SIZE = 25;

    private final ReadingInbox inbox;
    private final LateTable lateTable;
    private final Intake intake;
    private final Names names;
    private final Deadlines deadlines;
    private final List<String> installed;

    HomePage(
            ReadingInbox inbox,
            LateTable lateTable,
            Intake intake,
            Names names,
            Deadlines deadlines,
            HouseProperties properties) {
        this.inbox = inbox;
        this.lateTable = lateTable;
        this.intake = intake;
        this.names = names;
        this.deadlines = deadlines;
        this.installed = properties.installed();
    }

    /**
     * One task.
     *
     * @param from whom it is due from
     */
    record Line(
            @Nullable String title,
            @Nullable String about,
            String from,
            Tag due,
            @Nullable String date,
            @Nullable String path,
            @Nullable String button) {}

    /**
     * What the template draws.
     *
     * @param heading of the list
     * @param mine whether the list is the person's own
     * @param from whether the tasks are due from different roles, groups or agencies
     * @param services to choose from, with how much is due in each; empty when nothing is
     * @param narrowed what the list is narrowed to by date or task; null for nothing
     * @param all where the list is without that
     * @param empty what is said of an empty list, and what comes next
     * @param parked how many events wait that could not be taken in; zero for those who cannot do anything about it
     * @param late agencies and what is late; null for an agency's own people and when nothing is
     */
    record View(
            List<Figure> numbers,
            String heading,
            boolean mine,
            boolean from,
            Listing listing,
            List<Line> lines,
            List<SubPage> services,
            @Nullable String narrowed,
            String all,
            String empty,
            String next,
            long parked,
            @Nullable Matrix late) {}

    @GetMapping("/")
    String home(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = Listing.of("/", parameters, SIZE);
        Question question = question(actor, listing);
        List<Task> every = inbox.list(actor, question.inService(null));
        List<Line> all = every.stream()
                .filter(task -> question.service() == null || question.service().equals(task.service()))
                .map(this::line)
                .toList();
        Listing counted = listing.counted(all.size());
        boolean mine = question.whose() == Whose.MINE;
        model.addAttribute(
                "view",
                new View(
                        numbers(actor),
                        heading(question),
                        mine,
                        all.stream().map(Line::from).distinct().count() > 1,
                        counted,
                        counted.pageOf(all),
                        services(every, question, listing),
                        narrowed(question),
                        address(listing, Map.of("when", "", "task", "")),
                        question.when() == When.OVERDUE ? "Nothing is overdue" : "Nothing is due",
                        next(actor),
                        actor.is(Role.PARTNERSHIP_OFFICER) ? intake.parkedCount() : 0,
                        mine ? lateTable.of(inbox.late(actor)).orElse(null) : null));
        return "monitoring/home";
    }

    @GetMapping("/impact/due.csv")
    void csv(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Question question = question(actor, Listing.of("/", parameters, SIZE));
        CsvFile.send(
                response,
                "due.csv",
                List.of("What", "Case", "Due from", "Due", "Service"),
                inbox.list(actor, question),
                task -> CsvFile.cells(task.title(), task.about(), from(task), task.dueOn(), task.service()));
    }

    private static Question question(Actor actor, Listing listing) {
        When when = switch (listing.filter("when")) {
            case "overdue" -> When.OVERDUE;
            case "week" -> When.WEEK;
            default -> When.ANY;
        };
        String agency = Text.tidy(listing.filter("agency"));
        Whose whose =
                agency != null ? Whose.AGENCY : listing.filter("whose").equals("others") ? Whose.OTHERS : Whose.MINE;
        return new Question(
                actor.seesAllAgencies() ? whose : Whose.MINE,
                when,
                Text.tidy(listing.filter("service")),
                agency,
                Text.tidy(listing.filter("task")));
    }

    private List<Figure> numbers(Actor actor) {
        ReadingInbox.Numbers numbers = inbox.numbers(actor);
        boolean partnership = actor.seesAllAgencies();
        return List.of(
                Figure.of(numbers.overdue(), "overdue", "/?when=overdue", State.OVERDUE),
                Figure.of(numbers.week(), "due within 7 days", "/?when=week", State.SOON),
                Figure.of(
                        numbers.waiting(),
                        partnership ? "waiting on others" : "waiting to be verified",
                        partnership ? "/?whose=others" : "/impact?state=done",
                        State.IN_PROGRESS));
    }

    private String heading(Question question) {
        String agency = question.agency();
        return switch (question.whose()) {
            case MINE -> "Due from you";
            case OTHERS -> "Due from others";
            case AGENCY -> "Due from " + (agency == null ? "an agency" : names.agency(agency));
        };
    }

    private Line line(Task task) {
        LocalDate due = task.dueOn();
        return new Line(
                task.title(),
                task.about(),
                from(task),
                due == null
                        ? Tags.of(Standing.WAITING, "No date")
                        : Tags.of(deadlines.standing(due, Standing.WAITING), deadlines.words(due)),
                due == null || deadlines.words(due).contains(Deadlines.date(due)) ? null : Deadlines.date(due),
                task.path(),
                task.button());
    }

    private String from(Task task) {
        String agency = task.agency();
        String group = task.group();
        String role = task.role();
        if (agency != null) {
            return names.agency(agency);
        }
        if (group != null) {
            return role == null ? names.group(group) : role(role) + ", " + names.group(group);
        }
        return role == null ? "" : role(role);
    }

    private static String role(String id) {
        return Role.of(id).map(Role::words).orElse(id);
    }

    private List<SubPage> services(List<Task> every, Question question, Listing listing) {
        if (every.isEmpty()) {
            return List.of();
        }
        List<SubPage> all = new ArrayList<>();
        all.add(SubPage.of(
                address(listing, Map.of("service", "")),
                "All",
                question.service() == null,
                String.valueOf(every.size())));
        for (String service : installed) {
            long count = every.stream()
                    .filter(task -> service.equals(task.service()))
                    .count();
            all.add(SubPage.of(
                    address(listing, Map.of("service", service)),
                    words(service),
                    service.equals(question.service()),
                    String.valueOf(count)));
        }
        return all;
    }

    private static @Nullable String narrowed(Question question) {
        String title = question.title();
        String when = switch (question.when()) {
            case ANY -> null;
            case OVERDUE -> "Overdue";
            case WEEK -> "Due within 7 days";
        };
        if (title == null) {
            return when == null ? null : when + " only.";
        }
        return (when == null ? "" : when + " only, ") + "“" + title + "” only.";
    }

    /** The same list with some filters changed; an empty one is left out. */
    private static String address(Listing listing, Map<String, String> changed) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
        for (String filter : List.of("whose", "agency", "service", "when", "task")) {
            String value = changed.getOrDefault(filter, listing.filter(filter));
            if (!value.isEmpty()) {
                address.queryParam(filter, UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        }
        return address.build(true).toUriString();
    }

    /** The service in the words of the navigation. */
    private static String words(String service) {
        return switch (service) {
            case "dissemination" -> "Learning";
            case "monitoring" -> "Impact";
            default -> service.substring(0, 1).toUpperCase(Locale.UK) + service.substring(1);
        };
    }

    private String next(Actor actor) {
        return Optional.ofNullable(inbox.nextDate(actor))
                .map(day -> "The next date is " + Deadlines.date(day) + ".")
                .orElse("What becomes due appears here by itself.");
    }
}
