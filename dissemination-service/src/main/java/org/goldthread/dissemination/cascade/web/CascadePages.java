package org.goldthread.dissemination.cascade.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goldthread.dissemination.FormProblems;
import org.goldthread.dissemination.FrameworkWords;
import org.goldthread.dissemination.cascade.AnsweringCascade;
import org.goldthread.dissemination.cascade.Cascade;
import org.goldthread.dissemination.cascade.CascadePermissions;
import org.goldthread.dissemination.cascade.CascadeReport;
import org.goldthread.dissemination.cascade.CascadeState;
import org.goldthread.dissemination.cascade.Cascades;
import org.goldthread.dissemination.cascade.Uptake;
import org.goldthread.dissemination.library.LearningItems;
import org.goldthread.dissemination.product.ProductState;
import org.goldthread.dissemination.product.Products;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.kit.web.Refusals;
import org.goldthread.pages.component.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One cascade: what is asked of the agency, and its two answers. */
@Controller
@RequestMapping("/dissemination/cascades/{id}")
class CascadePages {

    private static final Map<String, String> NOTICES = Map.of(
            "acknowledged", "Your agency acknowledged the learning. Next: pass it on, then report whom it reached.",
            "reported", "The report was sent to the partnership. Nothing more is asked of your agency.",
            "corrected", "The corrected report was sent to the partnership. What you reported before is kept.");

    private static final List<Choice> UPTAKE = Stream.of(Uptake.values())
            .map(one -> Choice.of(one.word(), one.words()))
            .toList();

    private final Cascades cascades;
    private final AnsweringCascade answering;
    private final LearningItems library;
    private final Products products;
    private final FrameworkWords words;

    CascadePages(
            Cascades cascades,
            AnsweringCascade answering,
            LearningItems library,
            Products products,
            FrameworkWords words) {
        this.cascades = cascades;
        this.answering = answering;
        this.library = library;
        this.products = products;
        this.words = words;
    }

    @GetMapping
    String cascade(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("notice", done == null ? null : NOTICES.get(done));
        return page(actor, id, model);
    }

    @PostMapping("/acknowledge")
    String acknowledge(By by, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return answering
                .acknowledge(by, id, null)
                .fold(done -> "redirect:/dissemination/cascades/" + id + "?done=acknowledged", why -> {
                    refuse(why, response);
                    model.addAttribute("problems", FormProblems.of(why));
                    return page(by.actor(), id, model);
                });
    }

    @GetMapping("/report")
    String blankReport(Actor actor, @PathVariable UUID id, Model model) {
        return report(actor, id, ReportForm.blank(), model);
    }

    @GetMapping("/correction")
    String correction(Actor actor, @PathVariable UUID id, Model model) {
        CascadeReport report = found(actor, id).report();
        return report == null
                ? "redirect:/dissemination/cascades/" + id
                : correction(actor, id, ReportForm.showing(report), model);
    }

    @PostMapping("/correction")
    String correction(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        ReportForm form = ReportForm.entered(entered);
        if (form.wantsMore()) {
            return correction(by.actor(), id, form.withMoreLines(), model);
        }
        return answering
                .correct(by, id, null, form.told(), form.form().text("reason"))
                .fold(done -> "redirect:/dissemination/cascades/" + id + "?done=corrected", why -> {
                    refuse(why, response);
                    return correction(by.actor(), id, form.refused(why), model);
                });
    }

    private String correction(Actor actor, UUID id, ReportForm form, Model model) {
        return form(actor, id, form, model, true);
    }

    @PostMapping("/report")
    String report(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        ReportForm form = ReportForm.entered(entered);
        if (form.wantsMore()) {
            return report(by.actor(), id, form.withMoreLines(), model);
        }
        return answering
                .report(by, id, null, form.told())
                .fold(done -> "redirect:/dissemination/cascades/" + id + "?done=reported", why -> {
                    refuse(why, response);
                    return report(by.actor(), id, form.refused(why), model);
                });
    }

    private static void refuse(Refusal why, HttpServletResponse response) {
        if (why instanceof Refusal.Missing || why instanceof Refusal.Forbidden) {
            throw new PageRefused(why);
        }
        response.setStatus(Refusals.status(why).value());
    }

    private String page(Actor actor, UUID id, Model model) {
        Cascade cascade = found(actor, id);
        boolean answers = CascadePermissions.mayAnswer(actor, cascade);
        model.addAttribute("cascade", cascade);
        model.addAttribute(
                "learning", library.find(cascade.learning().learningPointId()).orElse(null));
        model.addAttribute(
                "guides",
                products.ofPlan(cascade.planId()).stream()
                        .filter(product -> product.state() == ProductState.PUBLISHED)
                        .toList());
        model.addAttribute("tag", CascadeTags.of(cascade.state()));
        model.addAttribute("due", cascade.nextDueOn() == null ? null : words.due(cascade.nextDueOn()));
        model.addAttribute("acknowledges", answers && cascade.state() == CascadeState.REQUESTED);
        model.addAttribute("reports", answers && cascade.state() == CascadeState.ACKNOWLEDGED);
        model.addAttribute("corrects", answers && cascade.state() == CascadeState.REPORTED);
        model.addAttribute("words", words);
        return "dissemination/cascade";
    }

    private String report(Actor actor, UUID id, ReportForm form, Model model) {
        return form(actor, id, form, model, false);
    }

    private String form(Actor actor, UUID id, ReportForm form, Model model, boolean correcting) {
        model.addAttribute("correcting", correcting);
        model.addAttribute("cascade", found(actor, id));
        model.addAttribute("form", form.form());
        model.addAttribute("shown", form.lines());
        model.addAttribute("lines", lines(form));
        model.addAttribute("uptake", UPTAKE);
        model.addAttribute("words", words);
        return "dissemination/cascade-report";
    }

    /** The names of one line's two boxes. */
    record LineNames(String role, String number) {}

    private static List<LineNames> lines(ReportForm form) {
        return IntStream.range(0, form.lines())
                .mapToObj(line -> new LineNames(ReportForm.role(line), ReportForm.number(line)))
                .toList();
    }

    private Cascade found(Actor actor, UUID id) {
        return cascades.find(actor, id).map(Stored::value).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }
}
