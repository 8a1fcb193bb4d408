package org.goldthread.reviews.method.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.State;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.conduct.web.ConductPages;
import org.goldthread.reviews.conduct.web.FormPage;
import org.goldthread.reviews.conduct.web.Piece;
import org.goldthread.reviews.conduct.web.Piece.Cell;
import org.goldthread.reviews.conduct.web.SectionPage;
import org.goldthread.reviews.method.ChoosingMethod;
import org.goldthread.reviews.method.Chosen;
import org.goldthread.reviews.method.Method;
import org.goldthread.reviews.method.Methods;
import org.goldthread.reviews.method.Replaced;
import org.goldthread.reviews.method.RunningStages;
import org.goldthread.reviews.method.StageRecord;
import org.goldthread.reviews.method.StageState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a review is done: the methodology, its rationale, and its stages. */
@Controller
@RequestMapping("/reviews/activities/{reference}/method")
class MethodPages {

    private static final String TAB = MethodSection.TAB;

    private final Methods methods;
    private final ChoosingMethod choosing;
    private final RunningStages running;
    private final TakingReview taking;
    private final ConductPages pages;

    MethodPages(
            Methods methods, ChoosingMethod choosing, RunningStages running, TakingReview taking, ConductPages pages) {
        this.methods = methods;
        this.choosing = choosing;
        this.running = running;
        this.taking = taking;
        this.pages = pages;
    }

    @GetMapping
    String method(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        AtHand review = pages.found(actor, reference);
        taking.toRead(actor, review.activity().id()).orElseThrow(PageRefused::new);
        Method method = methods.of(review.ref()).value();
        String path = review.ref().page(TAB);
        boolean open = review.activity().state() == ActivityState.OPEN;
        boolean decides = open && ConductPermissions.decides(actor);
        boolean keeps = open && ConductPermissions.keeps(actor, review.activity());
        if ("chosen".equals(done)) {
            model.addAttribute("notice", "The method is chosen. Its stages are listed below");
        } else if ("stage".equals(done)) {
            model.addAttribute("notice", "The stage is saved");
        }
        List<Piece> pieces = new ArrayList<>();
        Chosen chosen = method.chosen();
        if (chosen == null) {
            pieces.add(Piece.of(null)
                    .nothing(
                            "No method is chosen yet.",
                            "Choose a methodology and say why it is proportionate: it brings its stages.")
                    .button(decides ? Link.to(path + "/choose", "Choose the method") : null));
        } else {
            pieces.add(Piece.of(null).rows(rows(chosen)));
            pieces.add(Piece.of("Stages")
                    .grid(stages(chosen, keeps ? path : null), "This methodology has no stages.", null)
                    .links(decides ? List.of(Link.to(path + "/choose", "Change the method")) : List.of()));
        }
        method.earlier().forEach(replaced -> pieces.add(earlier(replaced)));
        return pages.section(model, actor, reference, TAB, new SectionPage("Method", null, pieces));
    }

    private static List<Row> rows(Chosen chosen) {
        return List.of(
                Row.of("Methodology", chosen.name()),
                Row.of("Why it is proportionate", chosen.rationale()),
                Row.of("Basis", chosen.basis().equals("default") ? "The framework names none" : chosen.basis()),
                Row.of("Chosen", ConductPages.by(chosen.by())));
    }

    private static Piece.Grid stages(Chosen chosen, @Nullable String path) {
        return new Piece.Grid(
                "Stages of " + chosen.name(),
                List.of("Stage", "State", "Planned for", "Started", "Done", "Note"),
                chosen.stages().stream()
                        .map(stage -> List.of(
                                path == null
                                        ? Cell.of(stage.name())
                                        : Cell.link(stage.name(), path + "/stages/" + stage.id()),
                                Cell.tag(tag(stage.state())),
                                Cell.of(day(stage.plannedOn())),
                                Cell.of(day(stage.startedOn())),
                                Cell.of(day(stage.doneOn())),
                                Cell.of(stage.reason() == null ? "None" : stage.reason())))
                        .toList());
    }

    private static Piece earlier(Replaced replaced) {
        return Piece.of(
                        "Given up: " + replaced.method().name(),
                        "Changed " + ConductPages.by(replaced.by()) + ": " + replaced.reason(),
                        "It was chosen " + ConductPages.by(replaced.method().by()) + ": "
                                + replaced.method().rationale())
                .grid(stages(replaced.method(), null), "It had no stages.", null);
    }

    private static Tag tag(StageState state) {
        return switch (state) {
            case PLANNED -> Tag.waiting(state.words());
            case UNDER_WAY -> Tag.inProgress(state.words());
            case DONE -> Tag.done(state.words());
            case SKIPPED -> Tag.of(State.WAITING, state.words());
        };
    }

    private static String day(java.time.@Nullable LocalDate day) {
        return day == null ? "Not set" : PageWords.date(day);
    }

    @GetMapping("/choose")
    String choose(Actor actor, @PathVariable String reference, Model model) {
        AtHand review = decided(actor, reference);
        Stored<Method> stored = methods.of(review.ref());
        return pages.form(model, review, TAB, MethodForms.filled(stored), choosePage(review, stored.value()));
    }

    @PostMapping("/choose")
    String choose(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = decided(by.actor(), reference);
        Form form = Form.entered(parameters);
        return choosing.choose(by, review.activity().id(), FormAgain.version(form), MethodForms.readMethod(form))
                .fold(done -> "redirect:" + review.ref().page(TAB) + "?done=chosen", why -> {
                    Stored<Method> now = methods.of(review.ref());
                    return pages.again(
                            model,
                            review,
                            TAB,
                            form,
                            choosePage(review, now.value()),
                            why,
                            MethodForms.filled(now),
                            response);
                });
    }

    private FormPage choosePage(AtHand review, Method method) {
        return MethodForms.choose(choosing.offered(review.type()), method);
    }

    @GetMapping("/stages/{stage}")
    String stage(Actor actor, @PathVariable String reference, @PathVariable String stage, Model model) {
        AtHand review = kept(actor, reference);
        Stored<Method> stored = methods.of(review.ref());
        StageRecord found = stage(stored.value(), stage);
        return pages.form(model, review, TAB, MethodForms.filled(stored, found), MethodForms.stage(found));
    }

    @PostMapping("/stages/{stage}")
    String stage(
            By by,
            @PathVariable String reference,
            @PathVariable String stage,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = kept(by.actor(), reference);
        Form form = Form.entered(parameters);
        FormPage page = MethodForms.stage(stage(methods.of(review.ref()).value(), stage));
        Outcome<Stored<Method>> outcome = ConductPages.taken(
                form,
                page,
                () -> running.move(
                        by, review.activity().id(), FormAgain.version(form), stage, MethodForms.readStage(form)));
        return outcome.fold(done -> "redirect:" + review.ref().page(TAB) + "?done=stage", why -> {
            Stored<Method> now = methods.of(review.ref());
            return pages.again(
                    model, review, TAB, form, page, why, MethodForms.filled(now, stage(now.value(), stage)), response);
        });
    }

    private static StageRecord stage(Method method, String id) {
        Chosen chosen = method.chosen();
        if (chosen == null) {
            throw new PageRefused(new Refusal.Missing());
        }
        return chosen.stage(id).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }

    private AtHand decided(Actor actor, String reference) {
        return taking.toDecide(actor, pages.found(actor, reference).activity().id())
                .orElseThrow(PageRefused::new);
    }

    private AtHand kept(Actor actor, String reference) {
        return taking.toKeep(actor, pages.found(actor, reference).activity().id())
                .orElseThrow(PageRefused::new);
    }
}
