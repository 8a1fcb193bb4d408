package org.goldthread.dissemination.cascade.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goldthread.dissemination.FrameworkWords;
import org.goldthread.dissemination.LearningNavigation;
import org.goldthread.dissemination.Sent;
import org.goldthread.dissemination.cascade.Cascade;
import org.goldthread.dissemination.cascade.CascadePermissions;
import org.goldthread.dissemination.cascade.CascadeReport;
import org.goldthread.dissemination.cascade.CascadeState;
import org.goldthread.dissemination.cascade.Cascades;
import org.goldthread.dissemination.cascade.Coverage;
import org.goldthread.dissemination.cascade.Uptake;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.pages.Listing;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Figure;
import org.goldthread.pages.component.State;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cascades: the partnership's with its coverage, an agency's own as what is asked of it. */
@Controller
class CascadeListPages {

    private static final int SIZE = 25;
    private static final String PATH = "/dissemination/cascades";

    private final Cascades cascades;
    private final FrameworkWords words;

    CascadeListPages(Cascades cascades, FrameworkWords words) {
        this.cascades = cascades;
        this.words = words;
    }

    /** One line of the list. */
    record Line(
            UUID id,
            String message,
            String reference,
            String agency,
            Tag state,
            @Nullable Tag due,
            LocalDate requestedOn,
            String reached) {}

    @GetMapping(PATH)
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        boolean all = CascadePermissions.seesAll(actor);
        Listing listing = listing(parameters);
        List<Cascade> found = sorted(listing, cascades.list(filter(actor, listing)));
        Listing counted = listing.counted(found.size());
        model.addAttribute("listing", counted);
        model.addAttribute(
                "cascades", counted.pageOf(found).stream().map(this::line).toList());
        model.addAttribute("coverage", Coverage.of(found, words.today()));
        model.addAttribute("figures", figures(actor));
        model.addAttribute("all", all);
        model.addAttribute("agency", all ? null : words.agency(actor.agency()));
        model.addAttribute(
                "agencies",
                Stream.concat(Stream.of(Choice.of("", "All agencies")), words.agencyChoices().stream())
                        .toList());
        model.addAttribute(
                "states",
                List.of(
                        Choice.of("", "All"),
                        Choice.of("requested", "Requested"),
                        Choice.of("acknowledged", "Acknowledged"),
                        Choice.of("reported", "Reported")));
        model.addAttribute("lateness", List.of(Choice.of("", "All"), Choice.of("yes", "Overdue only")));
        model.addAttribute("sub", LearningNavigation.of(actor, "cascades"));
        return "dissemination/cascades";
    }

    @GetMapping("/dissemination/cascades.csv")
    void csv(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Listing listing = listing(parameters);
        CsvFile.send(
                response,
                "cascades.csv",
                List.of(
                        "Reference",
                        "Key message",
                        "Agency",
                        "State",
                        "Requested on",
                        "Acknowledge by",
                        "Report by",
                        "Reported on",
                        "Reached",
                        "Training adapted",
                        "Policies reviewed"),
                sorted(listing, cascades.list(filter(actor, listing))),
                cascade -> CsvFile.cells(
                        cascade.learning().activityReference(),
                        cascade.learning().keyMessage(),
                        words.agency(cascade.agency()),
                        cascade.state().words(),
                        cascade.requestedOn(),
                        cascade.acknowledgeBy(),
                        cascade.reportBy(),
                        cascade.reportedOn(),
                        reported(cascade, CascadeReport::inAll),
                        reported(cascade, report -> said(report.training())),
                        reported(cascade, report -> said(report.policies()))));
    }

    private static @Nullable Object reported(Cascade cascade, Function<CascadeReport, @Nullable Object> what) {
        CascadeReport report = cascade.report();
        return report == null ? null : what.apply(report);
    }

    private static @Nullable String said(@Nullable Uptake uptake) {
        return uptake == null ? null : uptake.words();
    }

    private static Listing listing(MultiValueMap<String, String> parameters) {
        return Listing.of(PATH, parameters, SIZE, "due", "agency", "reference");
    }

    private Cascades.Filter filter(Actor actor, Listing listing) {
        return new Cascades.Filter(
                        plan(listing.filter("plan")),
                        Sent.orNull(listing.filter("agency")),
                        CascadeState.of(listing.filter("state")).orElse(null),
                        "yes".equals(listing.filter("late")) ? words.today() : null)
                .seenBy(actor);
    }

    private static @Nullable UUID plan(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }

    private List<Cascade> sorted(Listing listing, List<Cascade> found) {
        Comparator<Cascade> order = switch (listing.sort()) {
            case "agency" -> Comparator.comparing((Cascade cascade) -> words.agency(cascade.agency()));
            case "reference" ->
                Comparator.comparing((Cascade cascade) -> cascade.learning().activityReference());
            default ->
                Comparator.comparing(
                        (Cascade cascade) -> cascade.nextDueOn() == null ? LocalDate.MAX : cascade.nextDueOn());
        };
        return found.stream()
                .sorted(listing.descending() ? order.reversed() : order)
                .toList();
    }

    private List<Figure> figures(Actor actor) {
        return List.of(
                Figure.of(count(actor, null, true), "overdue", PATH + "?late=yes", State.OVERDUE),
                Figure.of(
                        count(actor, CascadeState.REQUESTED, false),
                        "to acknowledge",
                        PATH + "?state=requested",
                        State.SOON),
                Figure.of(
                        count(actor, CascadeState.ACKNOWLEDGED, false),
                        "to report",
                        PATH + "?state=acknowledged",
                        State.IN_PROGRESS));
    }

    private long count(Actor actor, @Nullable CascadeState state, boolean late) {
        return cascades.count(new Cascades.Filter(null, null, state, late ? words.today() : null).seenBy(actor));
    }

    private Line line(Cascade cascade) {
        return new Line(
                cascade.id().value(),
                cascade.learning().keyMessage(),
                cascade.learning().activityReference(),
                words.agency(cascade.agency()),
                CascadeTags.of(cascade.state()),
                cascade.nextDueOn() == null ? null : words.due(cascade.nextDueOn()),
                cascade.requestedOn(),
                cascade.report() == null ? "" : String.valueOf(cascade.report().inAll()));
    }
}
