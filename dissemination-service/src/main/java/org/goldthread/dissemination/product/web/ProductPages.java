package org.goldthread.dissemination.product.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.dissemination.FormProblems;
import org.goldthread.dissemination.FrameworkWords;
import org.goldthread.dissemination.Sent;
import org.goldthread.dissemination.product.Product;
import org.goldthread.dissemination.product.ProductPermissions;
import org.goldthread.dissemination.product.ProductState;
import org.goldthread.dissemination.product.Writing;
import org.goldthread.dissemination.product.WritingProduct;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.kit.web.Refusals;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Difference;
import org.goldthread.profile.ProductTemplate;
import org.goldthread.profile.TemplateSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One product: how it stands, and writing it. */
@Controller
@RequestMapping("/dissemination/products/{id}")
class ProductPages {

    private static final String SECTION = "section.";
    private static final Map<String, String> NOTICES = Map.of(
            "saved", "The text was saved",
            "published", "It is published on the public site",
            "withdrawn", "It was withdrawn");

    private final WritingProduct writing;
    private final FrameworkWords words;

    ProductPages(WritingProduct writing, FrameworkWords words) {
        this.writing = writing;
        this.words = words;
    }

    @GetMapping
    String product(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done, Model model) {
        Product product = found(actor, id).value();
        boolean alive = product.state() != ProductState.WITHDRAWN;
        Writing text = Writing.of(writing.template(product), product);
        model.addAttribute("product", product);
        model.addAttribute("writing", text);
        model.addAttribute("ease", text.readingEase());
        model.addAttribute("tag", ProductTags.of(product));
        model.addAttribute("writes", alive && ProductPermissions.mayWrite(actor));
        model.addAttribute("publishes", alive && product.unpublished() && ProductPermissions.mayPublish(actor));
        model.addAttribute("withdraws", alive && ProductPermissions.mayPublish(actor));
        model.addAttribute("words", words);
        model.addAttribute("notice", done == null ? null : NOTICES.get(done));
        return "dissemination/product";
    }

    @GetMapping("/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        Stored<Product> stored = found(actor, id);
        Form form = Form.blank().showing("title", stored.value().title());
        for (TemplateSection section : writing.template(stored.value()).sections()) {
            form = form.showing(
                    SECTION + section.id(),
                    Writing.of(writing.template(stored.value()), stored.value()).text(section.id()));
        }
        return page(stored, form, model);
    }

    @PostMapping("/edit")
    String save(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(entered);
        ProductTemplate template = writing.template(found(by.actor(), id).value());
        Map<String, String> texts = new HashMap<>();
        template.sections().forEach(section -> texts.put(section.id(), form.text(SECTION + section.id())));
        String next = "preview".equals(form.text("step")) ? "/preview" : "?done=saved";
        return writing.write(by, id, Sent.version(form), new WritingProduct.Written(form.text("title"), texts))
                .fold(done -> "redirect:/dissemination/products/" + id + next, why -> {
                    if (why instanceof Refusal.Missing || why instanceof Refusal.Forbidden) {
                        throw new PageRefused(why);
                    }
                    response.setStatus(Refusals.status(why).value());
                    Stored<Product> theirs = found(by.actor(), id);
                    if (why instanceof Refusal.Stale) {
                        model.addAttribute("differences", differences(template, form, theirs.value()));
                    }
                    return page(theirs, form.with(FormProblems.of(named(why), order(template))), model);
                });
    }

    /** The use case names sections by their ids; the form's fields have a prefix. */
    private static Refusal named(Refusal why) {
        return why instanceof Refusal.Invalid invalid
                ? new Refusal.Invalid(invalid.problems().stream()
                        .map(problem -> problem.field().equals("title")
                                ? problem
                                : new org.goldthread.kit.FieldProblem(
                                        SECTION + problem.field(), problem.code(), problem.sentence()))
                        .toList())
                : why;
    }

    private static String[] order(ProductTemplate template) {
        List<String> order = new ArrayList<>(List.of("title"));
        template.sections().forEach(section -> order.add(SECTION + section.id()));
        return order.toArray(String[]::new);
    }

    private static List<Difference> differences(ProductTemplate template, Form form, Product theirs) {
        Writing saved = Writing.of(template, theirs);
        List<Difference> differences = new ArrayList<>();
        differences.add(Difference.of("Title", form.text("title"), theirs.title()));
        template.sections()
                .forEach(section -> differences.add(Difference.of(
                        section.title(),
                        form.text(SECTION + section.id()).replace("\r\n", "\n"),
                        saved.text(section.id()))));
        return differences;
    }

    private String page(Stored<Product> stored, Form form, Model model) {
        ProductTemplate template = writing.template(stored.value());
        Writing text = Writing.of(template, stored.value());
        model.addAttribute("product", stored.value());
        model.addAttribute("version", stored.version());
        model.addAttribute("template", template);
        model.addAttribute("writing", text);
        model.addAttribute("ease", text.readingEase());
        model.addAttribute("form", form);
        return "dissemination/product-edit";
    }

    private Stored<Product> found(Actor actor, UUID id) {
        return writing.read(actor, id).orElseThrow(PageRefused::new);
    }
}
