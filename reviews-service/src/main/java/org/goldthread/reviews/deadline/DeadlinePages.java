package org.goldthread.reviews.deadline;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.learning.activity.ListLink;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Choices;
import org.goldthread.pages.Listing;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.clock.Standing;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.web.ReferralWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that is due on a clock: as a list, as CSV, and as a calendar. */
@Controller
class DeadlinePages {

    private static final String PATH = "/reviews/deadlines";
    private static final int ROWS = 25;

    private final ReadingDeadlines reading;
    private final CurrentFramework framework;
    private final Clock clock;

    DeadlinePages(ReadingDeadlines reading, CurrentFramework framework, Clock clock) {
        this.reading = reading;
        this.framework = framework;
        this.clock = clock;
    }

    /** What the page shows. */
    record DeadlinesView(
            List<Link> crumbs,
            List<Choice> clocks,
            List<Choice> standings,
            List<Choice> agencies,
            String calendar,
            List<Line> lines) {}

    /** One clock of one case. */
    record Line(
            String path,
            String reference,
            String title,
            String reviews,
            String clock,
            String words,
            LocalDate dueOn,
            Tag tag) {}

    @GetMapping(PATH)
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = Listing.of(PATH, parameters, ROWS, "due");
        List<Deadline> found = reading.list(actor, query(listing));
        listing = listing.counted(found.size());
        Framework today = framework.now();
        model.addAttribute("listing", listing);
        model.addAttribute(
                "page",
                new DeadlinesView(
                        List.of(Link.to("/reviews", "Reviews"), Link.here("Deadlines")),
                        Choices.orNone("All clocks", clocks(today)),
                        standings(),
                        Choices.orNone("All agencies", Choices.agencies(today)),
                        PATH + ".ics",
                        listing.pageOf(found).stream().map(DeadlinePages::line).toList()));
        return "reviews/deadlines";
    }

    @GetMapping(PATH + ".csv")
    void csv(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        CsvFile.send(
                response,
                "deadlines.csv",
                List.of("Reference", "Reviews", "Clock", "Counted from", "Due", "State", "In words"),
                reading.list(actor, query(Listing.of(PATH, parameters, ROWS, "due"))),
                one -> CsvFile.cells(
                        one.reference(),
                        String.join("; ", one.reviews()),
                        one.reading().clock().name(),
                        one.reading().anchor(),
                        one.reading().due(),
                        one.reading().standing().word(),
                        one.reading().words()));
    }

    @GetMapping(PATH + ".ics")
    ResponseEntity<String> calendar(Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        List<Deadline> due = reading.list(actor, query(Listing.of(PATH, parameters, ROWS, "due")));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"deadlines.ics\"")
                .body(DeadlineCalendar.of(framework.now().profile().name(), due, clock.instant()));
    }

    private static ReadingDeadlines.Query query(Listing listing) {
        return new ReadingDeadlines.Query(
                listing.filter("clock"), listing.filter("standing"), listing.filter("agency"));
    }

    private static List<Choice> clocks(Framework today) {
        return today.profile().clocks().stream()
                .map(one -> Choice.of(one.id(), one.name()))
                .toList();
    }

    private static List<Choice> standings() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", "Not done")));
        choices.add(Choice.of(Standing.OVERDUE.word(), "Overdue"));
        choices.add(Choice.of(Standing.SOON.word(), "Due soon"));
        choices.add(Choice.of(Standing.HELD.word(), "Held"));
        choices.add(Choice.of(Standing.DONE.word(), "Done in time"));
        choices.add(Choice.of(Standing.DONE_LATE.word(), "Done late"));
        choices.add(Choice.of("all", "All"));
        return choices;
    }

    private static Line line(Deadline one) {
        return new Line(
                one.path(),
                one.reference(),
                one.title(),
                String.join(", ", one.reviews()),
                one.reading().clock().name(),
                one.reading().words(),
                one.reading().due(),
                ReferralWords.standing(one.reading()));
    }

    /** The way from the start page to the deadlines. */
    @Configuration(proxyBeanMethods = false)
    static class Links {

        @Bean
        @Order(20)
        ListLink deadlinesLink(ReadingReferrals referrals) {
            return actor -> referrals.seesSome(actor) || ReadingReviewClocks.mayRead(actor)
                    ? Optional.of(Link.to(PATH, "Deadlines"))
                    : Optional.empty();
        }
    }
}
