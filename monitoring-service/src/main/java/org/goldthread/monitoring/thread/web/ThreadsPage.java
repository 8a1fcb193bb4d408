package org.goldthread.monitoring.thread.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.monitoring.thread.ReadingThreads;
import org.goldthread.monitoring.thread.ThreadFilter;
import org.goldthread.monitoring.thread.ThreadState;
import org.goldthread.monitoring.thread.ThreadView;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.FilterChoices;
import org.goldthread.monitoring.words.Standing;
import org.goldthread.monitoring.words.Tags;
import org.goldthread.pages.Listing;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of threads, and the page of one thread. */
@Controller
class ThreadsPage {

    private static final int SIZE = 25;
    private static final String PATH = "/threads";

    private final ReadingThreads reading;
    private final ThreadSheet sheet;
    private final Deadlines deadlines;
    private final FilterChoices choices;

    ThreadsPage(ReadingThreads reading, ThreadSheet sheet, Deadlines deadlines, FilterChoices choices) {
        this.reading = reading;
        this.sheet = sheet;
        this.deadlines = deadlines;
        this.choices = choices;
    }

    /** A thread in the list; {@code due} is null when nothing is due. */
    record Line(
            String title,
            String path,
            String reference,
            @Nullable String priority,
            LocalDate agreedOn,
            int agencies,
            Tag state,
            @Nullable Tag due) {}

    /**
     * What the template draws.
     *
     * @param agencies to choose from; empty for an agency's own people
     */
    record View(Listing listing, List<Line> lines, List<Choice> states, List<Choice> agencies) {}

    @GetMapping(PATH)
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = Listing.of(PATH, parameters, SIZE, "-agreed", "title", "reference", "due", "state");
        List<ThreadView.Line> all = sorted(reading.list(actor, filter(listing)), listing);
        Listing counted = listing.counted(all.size());
        model.addAttribute(
                "view",
                new View(
                        counted,
                        counted.pageOf(all).stream().map(this::line).toList(),
                        FilterChoices.states(ThreadState.values(), ThreadState::id, ThreadState::words),
                        choices.agencies(actor)));
        return "monitoring/threads";
    }

    @GetMapping("/impact/threads.csv")
    void csv(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Listing listing = Listing.of(PATH, parameters, SIZE, "-agreed", "title", "reference", "due", "state");
        CsvFile.send(
                response,
                "threads.csv",
                List.of("Reference", "Finding", "Priority", "Agreed", "Agencies", "State", "Next date", "Overdue"),
                sorted(reading.list(actor, filter(listing)), listing),
                thread -> CsvFile.cells(
                        thread.activityReference(),
                        thread.title(),
                        thread.priority(),
                        thread.agreedOn(),
                        thread.agencies(),
                        thread.state().words(),
                        thread.nextDueOn(),
                        thread.overdue() ? "yes" : "no"));
    }

    @GetMapping("/threads/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        ThreadView thread = reading.find(actor, id).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        model.addAttribute("view", sheet.of(thread));
        return "monitoring/thread";
    }

    private ThreadFilter filter(Listing listing) {
        return new ThreadFilter(
                ThreadState.of(listing.filter("state")).orElse(null),
                Text.tidy(listing.filter("agency")),
                listing.filter("overdue").isEmpty() ? null : deadlines.today(),
                Text.tidy(listing.filter("words")));
    }

    private static List<ThreadView.Line> sorted(List<ThreadView.Line> lines, Listing listing) {
        Comparator<ThreadView.Line> order = switch (listing.sort()) {
            case "title" -> Comparator.comparing(ThreadView.Line::title);
            case "reference" -> Comparator.comparing(ThreadView.Line::activityReference);
            case "state" -> Comparator.comparing(ThreadView.Line::state);
            case "due" ->
                Comparator.comparing(ThreadView.Line::nextDueOn, Comparator.nullsLast(Comparator.naturalOrder()));
            default -> Comparator.comparing(ThreadView.Line::agreedOn);
        };
        return lines.stream()
                .sorted(listing.descending() ? order.reversed() : order)
                .toList();
    }

    private Line line(ThreadView.Line thread) {
        LocalDate next = thread.nextDueOn();
        return new Line(
                thread.title(),
                "/threads/" + thread.id(),
                thread.activityReference(),
                thread.priority(),
                thread.agreedOn(),
                thread.agencies(),
                ThreadSheet.tag(thread.state()),
                next == null ? null : Tags.of(deadlines.standing(next, Standing.WAITING), deadlines.words(next)));
    }
}
