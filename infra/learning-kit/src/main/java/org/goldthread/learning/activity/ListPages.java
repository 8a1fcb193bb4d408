package org.goldthread.learning.activity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Choices;
import org.goldthread.pages.Listing;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page: every activity that the person may see, sorted, filtered, as CSV. */
@Controller
@RequestMapping("/${goldthread.service}")
class ListPages {

    private static final int ROWS = 25;
    private static final int CSV_ROWS = 10_000;
    private static final String[] COLUMNS = {"-registered", "reference", "title", "started"};

    private final ReadingActivities reading;
    private final CurrentFramework framework;
    private final Addresses addresses;
    private final List<ListLink> links;

    ListPages(
            ReadingActivities reading,
            CurrentFramework framework,
            Addresses addresses,
            ObjectProvider<ListLink> links) {
        this.reading = reading;
        this.framework = framework;
        this.addresses = addresses;
        this.links = links.orderedStream().toList();
    }

    /** What the page shows. */
    record ListView(
            String title,
            String many,
            String one,
            boolean mayRegister,
            boolean mayReadLearning,
            String registerPath,
            String learningPath,
            String csvPath,
            List<Link> links,
            List<Choice> types,
            List<Choice> agencies,
            List<Choice> states,
            List<Line> lines) {}

    /** One activity. */
    record Line(
            String path,
            String reference,
            String title,
            String type,
            java.time.LocalDate startedOn,
            List<String> agencies,
            Tag state) {}

    @GetMapping
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        if (actor.is(Role.TRAINER) && !Readers.readsEverything(actor) && !Readers.readsForAgency(actor)) {
            return "redirect:" + addresses.list() + "/learning-points";
        }
        Listing listing = Listing.of(addresses.list(), parameters, ROWS, COLUMNS);
        ActivityQuery query = query(listing);
        listing = listing.counted(reading.count(actor, query));
        Framework today = framework.now();
        model.addAttribute("listing", listing);
        model.addAttribute(
                "page",
                new ListView(
                        addresses.reviews() ? "Reviews and other activities" : "Audits",
                        addresses.many(),
                        addresses.reviews() ? "review or other activity" : "audit",
                        ActivityPermissions.mayKeep(actor),
                        Readers.readsEverything(actor) || actor.is(Role.TRAINER),
                        addresses.list() + "/register",
                        addresses.list() + "/learning-points",
                        addresses.list() + "/activities.csv",
                        links.stream().flatMap(link -> link.to(actor).stream()).toList(),
                        Choices.orNone(
                                "All types",
                                today.types().stream()
                                        .map(type -> Choice.of(type.id(), type.name()))
                                        .toList()),
                        Choices.orNone("All agencies", Choices.agencies(today)),
                        List.of(
                                Choice.of("", "Open and closed"),
                                Choice.of("open", "Open"),
                                Choice.of("closed", "Closed")),
                        reading.rows(actor, query, listing.offset(), ROWS).stream()
                                .map(activity -> line(activity, today))
                                .toList()));
        return "learning/activities";
    }

    @GetMapping("/activities.csv")
    void csv(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        ActivityQuery query = query(Listing.of(addresses.list(), parameters, ROWS, COLUMNS));
        Framework today = framework.now();
        CsvFile.send(
                response,
                addresses.listWords().toLowerCase(java.util.Locale.UK) + ".csv",
                List.of("Reference", "Title", "Type", "State", "Started", "Agencies"),
                reading.rows(actor, query, 0, CSV_ROWS),
                activity -> CsvFile.cells(
                        activity.reference().text(),
                        activity.registration().title(),
                        activity.registration().typeName(),
                        activity.state().word(),
                        activity.registration().startedOn(),
                        String.join(
                                "; ",
                                activity.agencies().stream()
                                        .map(today::agencyName)
                                        .toList())));
    }

    private static ActivityQuery query(Listing listing) {
        return new ActivityQuery(
                listing.filter("type"),
                listing.filter("agency"),
                listing.filter("state"),
                listing.filter("text"),
                (listing.descending() ? "-" : "") + listing.sort());
    }

    private Line line(Activity activity, Framework today) {
        return new Line(
                addresses.activity(activity.reference().text()),
                activity.reference().text(),
                activity.registration().title(),
                activity.registration().typeName(),
                activity.registration().startedOn(),
                activity.agencies().stream().map(today::agencyName).toList(),
                ActivityWords.state(activity));
    }
}
