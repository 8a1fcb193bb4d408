package org.goldthread.dissemination.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goldthread.dissemination.FrameworkWords;
import org.goldthread.dissemination.LearningNavigation;
import org.goldthread.dissemination.Sent;
import org.goldthread.dissemination.cascade.Cascade;
import org.goldthread.dissemination.cascade.Cascades;
import org.goldthread.dissemination.cascade.Coverage;
import org.goldthread.dissemination.plan.DisseminationPlan;
import org.goldthread.dissemination.plan.PlanPermissions;
import org.goldthread.dissemination.plan.PlanState;
import org.goldthread.dissemination.plan.Plans;
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

/** The list of plans, and what is to be done about them. */
@Controller
class PlanListPages {

    private static final int SIZE = 25;
    private static final String PATH = "/dissemination/plans";

    private final Plans plans;
    private final Cascades cascades;
    private final FrameworkWords words;

    PlanListPages(Plans plans, Cascades cascades, FrameworkWords words) {
        this.plans = plans;
        this.cascades = cascades;
        this.words = words;
    }

    /** One line of the list. */
    record Line(
            UUID id,
            String message,
            String reference,
            String type,
            Tag state,
            LocalDate draftedOn,
            @Nullable Tag due,
            @Nullable String coverage) {}

    /** Agencies' people come for what is asked of them. */
    @GetMapping("/dissemination")
    String start(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        return PlanPermissions.seesAll(actor) ? list(actor, parameters, model) : "redirect:/dissemination/cascades";
    }

    @GetMapping(PATH)
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = Listing.of(PATH, parameters, SIZE, "-drafted", "reference", "state");
        List<DisseminationPlan> found = sorted(listing, plans.list(filter(actor, listing)));
        Listing counted = listing.counted(found.size());
        List<DisseminationPlan> shown = counted.pageOf(found);
        Map<UUID, List<Cascade>> asked = cascades.ofPlans(
                actor, shown.stream().map(plan -> plan.id().value()).toList());
        model.addAttribute("listing", counted);
        model.addAttribute(
                "plans", shown.stream().map(plan -> line(plan, asked)).toList());
        model.addAttribute("figures", PlanPermissions.seesAll(actor) ? figures(actor) : List.of());
        model.addAttribute(
                "states",
                List.of(
                        Choice.of("", "All"),
                        Choice.of("to-edit", "To edit and send"),
                        Choice.of("drafted", "Draft"),
                        Choice.of("sent", "Waiting for approval"),
                        Choice.of("returned", "Returned"),
                        Choice.of("approved", "Approved")));
        model.addAttribute("types", words.activityTypeChoices());
        model.addAttribute("sub", LearningNavigation.of(actor, "plans"));
        return "dissemination/plans";
    }

    @GetMapping("/dissemination/plans.csv")
    void csv(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Listing listing = Listing.of(PATH, parameters, SIZE, "-drafted", "reference", "state");
        CsvFile.send(
                response,
                "dissemination-plans.csv",
                List.of("Reference", "Type", "Key message", "State", "Drafted on", "Approved on", "Agencies asked"),
                sorted(listing, plans.list(filter(actor, listing))),
                plan -> CsvFile.cells(
                        plan.learning().activityReference(),
                        words.activityType(plan.learning().activityTypeId()),
                        plan.learning().keyMessage(),
                        plan.state().words(),
                        plan.draftedOn(),
                        plan.approval().approvedOn(),
                        words.agencies(plan.followUp().asked())));
    }

    private static Plans.Filter filter(Actor actor, Listing listing) {
        return new Plans.Filter(
                        states(listing.filter("state")),
                        Sent.orNull(listing.filter("type")),
                        Sent.orNull(listing.filter("text")),
                        null)
                .seenBy(actor);
    }

    /** One state, or those in which the officer has to do something. */
    private static Set<PlanState> states(String word) {
        return "to-edit".equals(word)
                ? Set.of(PlanState.DRAFTED, PlanState.RETURNED)
                : PlanState.of(word).map(Set::of).orElse(Set.of());
    }

    private static List<DisseminationPlan> sorted(Listing listing, List<DisseminationPlan> found) {
        Comparator<DisseminationPlan> order = switch (listing.sort()) {
            case "reference" -> Comparator.comparing(plan -> plan.learning().activityReference());
            case "state" -> Comparator.comparing(DisseminationPlan::state);
            default -> Comparator.comparing(DisseminationPlan::draftedOn);
        };
        return found.stream()
                .sorted(listing.descending() ? order.reversed() : order)
                .toList();
    }

    private List<Figure> figures(Actor actor) {
        long toEdit = plans.count(Plans.Filter.in(PlanState.DRAFTED, PlanState.RETURNED));
        long overdue = cascades.count(new Cascades.Filter(null, null, null, words.today()).seenBy(actor));
        return List.of(
                Figure.of(toEdit, "to edit and send", PATH + "?state=to-edit", State.IN_PROGRESS),
                Figure.of(
                        plans.count(Plans.Filter.in(PlanState.SENT)),
                        "waiting for approval",
                        PATH + "?state=sent",
                        State.SOON),
                Figure.of(overdue, "cascades overdue", "/dissemination/cascades?late=yes", State.OVERDUE));
    }

    private Line line(DisseminationPlan plan, Map<UUID, List<Cascade>> asked) {
        LocalDate approveBy = plan.approval().approveBy();
        Coverage coverage = Coverage.of(asked.getOrDefault(plan.id().value(), List.of()), words.today());
        return new Line(
                plan.id().value(),
                plan.learning().keyMessage(),
                plan.learning().activityReference(),
                words.activityType(plan.learning().activityTypeId()),
                PlanTags.of(plan.state()),
                plan.draftedOn(),
                approveBy == null ? null : words.due(approveBy),
                coverage.asked() == 0 ? null : coverage.reported() + " of " + coverage.asked() + " agencies reported");
    }
}
