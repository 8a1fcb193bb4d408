package org.goldthread.dissemination.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.goldthread.dissemination.FormProblems;
import org.goldthread.dissemination.FrameworkWords;
import org.goldthread.dissemination.plan.DisseminationPlan;
import org.goldthread.dissemination.plan.Plans;
import org.goldthread.dissemination.plan.StartingProductFromPlan;
import org.goldthread.dissemination.product.StartingProduct;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.kit.web.Refusals;
import org.goldthread.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing what to write from an approved plan. */
@Controller
class PlanProductPages {

    private final Plans plans;
    private final StartingProductFromPlan starting;
    private final FrameworkWords words;

    PlanProductPages(Plans plans, StartingProductFromPlan starting, FrameworkWords words) {
        this.plans = plans;
        this.starting = starting;
        this.words = words;
    }

    @GetMapping("/dissemination/plans/{id}/products/new")
    String choose(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, Form.blank().showing("template", "one-minute-guide"), model);
    }

    @PostMapping("/dissemination/plans/{id}/products/new")
    String start(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(entered);
        return starting.start(by, id, new StartingProduct.Wanted(form.text("template"), form.text("title")))
                .fold(
                        product -> "redirect:/dissemination/products/"
                                + product.value().id() + "/edit",
                        why -> {
                            if (why instanceof Refusal.Missing || why instanceof Refusal.Forbidden) {
                                throw new PageRefused(why);
                            }
                            response.setStatus(Refusals.status(why).value());
                            return page(by.actor(), id, form.with(FormProblems.of(why, "template", "title")), model);
                        });
    }

    private String page(Actor actor, UUID id, Form form, Model model) {
        DisseminationPlan plan =
                plans.find(actor, id).map(Stored::value).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        model.addAttribute("plan", plan);
        model.addAttribute("words", words);
        model.addAttribute("form", form);
        return "dissemination/plan-product";
    }
}
