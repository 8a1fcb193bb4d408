package org.goldthread.dissemination.plan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.dissemination.FrameworkWords;
import org.goldthread.dissemination.cascade.Cascade;
import org.goldthread.dissemination.cascade.Cascades;
import org.goldthread.dissemination.cascade.Coverage;
import org.goldthread.dissemination.cascade.web.CascadeTags;
import org.goldthread.dissemination.library.LearningItems;
import org.goldthread.dissemination.plan.CascadeTo;
import org.goldthread.dissemination.plan.ConsiderationNote;
import org.goldthread.dissemination.plan.DisseminationPlan;
import org.goldthread.dissemination.plan.PlanPermissions;
import org.goldthread.dissemination.plan.PlanState;
import org.goldthread.dissemination.plan.PlanStep;
import org.goldthread.dissemination.plan.Plans;
import org.goldthread.dissemination.plan.Recipients;
import org.goldthread.dissemination.product.ProductPermissions;
import org.goldthread.dissemination.product.ProductState;
import org.goldthread.dissemination.product.Products;
import org.goldthread.dissemination.product.web.ProductTags;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Moment;
import org.goldthread.pages.component.Tag;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One plan: what was learned, the framework's table, what became of it. */
@Controller
class PlanPages {

    private static final Map<String, String> NOTICES = Map.of(
            "row-added", "The row was added",
            "row-saved", "The row was saved",
            "row-removed", "The row was removed",
            "noted", "The notes were saved",
            "agencies", "The agencies to ask were saved",
            "sent", "The plan was sent for approval",
            "returned", "The plan was returned to the officer",
            "approved", "The plan is approved");

    private final Plans plans;
    private final Cascades cascades;
    private final Products products;
    private final LearningItems library;
    private final Recipients recipients;
    private final FrameworkWords words;
    private final Profile profile;
    private final HouseProperties house;

    PlanPages(
            Plans plans,
            Cascades cascades,
            Products products,
            LearningItems library,
            Recipients recipients,
            FrameworkWords words,
            Profile profile,
            HouseProperties house) {
        this.plans = plans;
        this.cascades = cascades;
        this.products = products;
        this.library = library;
        this.recipients = recipients;
        this.words = words;
        this.profile = profile;
        this.house = house;
    }

    /** One of the framework's considerations with what was noted on it. */
    record Considered(String name, String hint, @Nullable String note) {}

    /** What an agency did with its cascade. */
    record AgencyLine(
            UUID id, String agency, Tag state, @Nullable Tag due, String reached) {}

    /** Something that was written from the plan. */
    record ProductLine(
            UUID id,
            String title,
            String kind,
            Tag state,
            @Nullable String path) {}

    @GetMapping("/dissemination/plans/{id}")
    String plan(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done, Model model) {
        DisseminationPlan plan =
                plans.find(actor, id).map(Stored::value).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        boolean edits = PlanPermissions.mayEdit(actor) && plan.state().beingEdited();
        List<Cascade> asked = cascades.list(Cascades.Filter.ofPlan(id).seenBy(actor));
        model.addAttribute("plan", plan);
        model.addAttribute(
                "learning", library.find(plan.learning().learningPointId()).orElse(null));
        model.addAttribute("words", words);
        model.addAttribute("tag", PlanTags.of(plan.state()));
        model.addAttribute(
                "due",
                plan.approval().approveBy() == null
                        ? null
                        : words.due(plan.approval().approveBy()));
        model.addAttribute("considerations", considerations(plan));
        model.addAttribute("edits", edits);
        model.addAttribute("decides", plan.state() == PlanState.SENT && PlanPermissions.mayDecide(actor, plan));
        model.addAttribute("writes", plan.state() == PlanState.APPROVED && ProductPermissions.mayWrite(actor));
        model.addAttribute("recipients", recipients.of(plan));
        model.addAttribute(
                "toAll", plan.cascadeTo() == CascadeTo.ALL || plan.concerned().isEmpty());
        model.addAttribute("mayAskAll", "multi-agency".equals(plan.learning().scope()));
        model.addAttribute("coverage", Coverage.of(asked, words.today()));
        model.addAttribute("cascades", asked.stream().map(this::line).toList());
        model.addAttribute("products", productLines(actor, id));
        model.addAttribute("seesThreads", house.installed().contains("monitoring"));
        model.addAttribute("history", PlanPermissions.seesAll(actor) ? history(plan) : List.of());
        model.addAttribute("notice", done == null ? null : NOTICES.get(done));
        return "dissemination/plan";
    }

    private List<Considered> considerations(DisseminationPlan plan) {
        return profile.disseminationPlan().considerations().stream()
                .map(one -> new Considered(
                        one.name(),
                        one.hint(),
                        plan.notes().stream()
                                .filter(note -> note.consideration().equals(one.id()))
                                .map(ConsiderationNote::note)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private AgencyLine line(Cascade cascade) {
        return new AgencyLine(
                cascade.id().value(),
                words.agency(cascade.agency()),
                CascadeTags.of(cascade.state()),
                cascade.nextDueOn() == null ? null : words.due(cascade.nextDueOn()),
                cascade.report() == null ? "" : String.valueOf(cascade.report().inAll()));
    }

    private List<ProductLine> productLines(Actor actor, UUID plan) {
        boolean all = ProductPermissions.maySee(actor);
        return products.ofPlan(plan).stream()
                .filter(product -> all || product.state() == ProductState.PUBLISHED)
                .map(product -> new ProductLine(
                        product.id().value(),
                        product.title(),
                        product.templateName(),
                        ProductTags.of(product),
                        all ? null : product.path()))
                .toList();
    }

    private List<Moment> history(DisseminationPlan plan) {
        return plan.history().stream()
                .filter(step -> step.kind() != PlanStep.Kind.EDITED)
                .map(step -> {
                    Moment moment = Moment.of("Plan", step.kind().words())
                            .when(PageWords.moment(step.by().at()))
                            .by(words.by(step.by()));
                    return step.words() == null ? moment : moment.more(step.words());
                })
                .toList();
    }
}
