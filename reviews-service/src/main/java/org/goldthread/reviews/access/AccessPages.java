package org.goldthread.reviews.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.pages.Listing;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The access log for people: a list with filters, as CSV, and whether it is whole. */
@Controller
@RequestMapping("/reviews")
class AccessPages {

    private static final String LIST = "/reviews/access-log";
    private static final int ROWS = 25;
    private static final int CSV_ROWS = 50_000;

    private final ReadingAccessLog reading;
    private final CheckingAccessLog checking;
    private final CurrentFramework framework;

    AccessPages(ReadingAccessLog reading, CheckingAccessLog checking, CurrentFramework framework) {
        this.reading = reading;
        this.checking = checking;
        this.framework = framework;
    }

    /** An entry in the list. */
    record Line(
            long sequence,
            String at,
            String who,
            String act,
            boolean refused,
            String thing,
            @Nullable String review,
            @Nullable String why) {}

    /** What the list shows. */
    record LogPage(List<Line> lines, List<Choice> acts, List<Choice> roles, String checkPath) {}

    /** What the check shows. */
    record CheckPage(AccessLogCheck check, Tag state, String note) {}

    @GetMapping("/access-log")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = Listing.of(LIST, parameters, ROWS, "-sequence");
        AccessQuery query = query(listing);
        listing = listing.counted(reading.count(query));
        model.addAttribute("crumbs", List.of(Link.to("/reviews", "Reviews"), Link.here("Who opened what")));
        model.addAttribute("listing", listing);
        model.addAttribute(
                "page",
                new LogPage(
                        reading.rows(query, listing.offset(), ROWS).stream()
                                .map(this::line)
                                .toList(),
                        acts(),
                        roles(),
                        LIST + "/check"));
        return "reviews/access-log";
    }

    @GetMapping("/access-log.csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        CsvFile.send(
                response,
                "access-log.csv",
                List.of(
                        "Number",
                        "At",
                        "Account",
                        "Role",
                        "Agency",
                        "What",
                        "Of",
                        "Review",
                        "Why",
                        "Previous hash",
                        "Hash"),
                reading.rows(query(Listing.of(LIST, parameters, ROWS, "-sequence")), 0, CSV_ROWS),
                entry -> CsvFile.cells(
                        entry.sequence(),
                        entry.at(),
                        account(entry),
                        entry.role(),
                        entry.agency(),
                        entry.act(),
                        entry.thing(),
                        entry.review(),
                        entry.why(),
                        entry.previous(),
                        entry.hash()));
    }

    @GetMapping("/access-log/check")
    String check(Model model) {
        AccessLogCheck check = checking.check(null).orElseThrow(PageRefused::new);
        model.addAttribute(
                "crumbs",
                List.of(Link.to("/reviews", "Reviews"), Link.to(LIST, "Who opened what"), Link.here("Check")));
        model.addAttribute(
                "page",
                new CheckPage(
                        check,
                        check.whole() ? Tag.done("Whole") : Tag.overdue("Not whole"),
                        check.lastSequence() + ":" + check.lastHash()));
        return "reviews/access-check";
    }

    private static AccessQuery query(Listing listing) {
        return new AccessQuery(
                listing.filter("review"), listing.filter("act"), listing.filter("account"), listing.filter("role"));
    }

    private Line line(AccessEntry entry) {
        return new Line(
                entry.sequence(),
                PageWords.moment(entry.at()),
                account(entry) + ", " + Role.of(entry.role()).map(Role::words).orElse(entry.role())
                        + (entry.agency() == null ? "" : ", " + framework.now().agencyName(entry.agency())),
                Act.of(entry.act()).map(Act::words).orElse(entry.act()),
                entry.act().equals(Act.REFUSED.word()),
                thing(entry),
                entry.review(),
                why(entry));
    }

    private static String thing(AccessEntry entry) {
        boolean refusedVault = entry.kind().equals("vault") && entry.act().equals(Act.REFUSED.word());
        boolean searched = entry.act().equals(Act.SCANNED.word());
        return refusedVault || searched ? "names of the review" : entry.thing();
    }

    /** The reason given; of a refusal, its code in words. */
    private static @Nullable String why(AccessEntry entry) {
        String why = entry.why();
        if (why == null || !entry.act().equals(Act.REFUSED.word())) {
            return why;
        }
        return switch (why) {
            case "not-allowed", "not-yours-to-open", "officers-only" -> "No role that may";
            case "not-let-in" -> "Not let in by an officer";
            case "name-in-text" -> "A text named somebody";
            case "names-destroyed" -> "The names were destroyed";
            case "vault-without-key", "vault-key-unreadable", "vault-key-malformed", "vault-key-wrong" ->
                "The vault was closed (" + why + ")";
            default -> why;
        };
    }

    private static String account(AccessEntry entry) {
        return entry.signIn() == null ? entry.subject() : entry.signIn();
    }

    private static List<Choice> acts() {
        List<Choice> acts = new ArrayList<>(List.of(Choice.of("", "Everything")));
        Arrays.stream(Act.values()).forEach(act -> acts.add(Choice.of(act.word(), act.words())));
        return acts;
    }

    private static List<Choice> roles() {
        List<Choice> roles = new ArrayList<>(List.of(Choice.of("", "All roles")));
        Arrays.stream(Role.values()).forEach(role -> roles.add(Choice.of(role.id(), role.words())));
        return roles;
    }
}
