package org.goldthread.dissemination.product.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.goldthread.dissemination.FormProblems;
import org.goldthread.dissemination.FrameworkWords;
import org.goldthread.dissemination.Sent;
import org.goldthread.dissemination.product.Product;
import org.goldthread.dissemination.product.PublishingProduct;
import org.goldthread.dissemination.product.Snapshot;
import org.goldthread.dissemination.product.Writing;
import org.goldthread.dissemination.product.WritingProduct;
import org.goldthread.dissemination.product.wording.FindingWordings;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.kit.web.Refusals;
import org.goldthread.pages.Form;
import org.goldthread.pages.markdown.SafeMarkdown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at a product as the public will, putting it on the public site and taking it down. */
@Controller
@RequestMapping("/dissemination/products/{id}")
class ProductOutletPages {

    private final WritingProduct writing;
    private final PublishingProduct publishing;
    private final FindingWordings wordings;
    private final FrameworkWords words;

    ProductOutletPages(
            WritingProduct writing, PublishingProduct publishing, FindingWordings wordings, FrameworkWords words) {
        this.writing = writing;
        this.publishing = publishing;
        this.wordings = wordings;
        this.words = words;
    }

    @GetMapping("/preview")
    String preview(Actor actor, @PathVariable UUID id, Model model) {
        Product product = found(actor, id).value();
        Writing text = Writing.of(writing.template(product), product);
        model.addAttribute("product", product);
        model.addAttribute("writing", text);
        model.addAttribute("ease", text.readingEase());
        model.addAttribute("sections", sections(text));
        model.addAttribute("wordings", wordings.of(product.learning()));
        model.addAttribute("words", words);
        return "dissemination/product-preview";
    }

    private static List<Snapshot.Section> sections(Writing text) {
        return text.template().sections().stream()
                .map(section -> new Snapshot.Section(section.title(), SafeMarkdown.html(text.text(section.id()))))
                .toList();
    }

    @GetMapping("/publish")
    String askToPublish(Actor actor, @PathVariable UUID id, Model model) {
        return publishPage(found(actor, id), Form.blank(), model);
    }

    @PostMapping("/publish")
    String publish(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(entered);
        return answer(
                publishing.publish(by, id, Sent.version(form)),
                id,
                "published",
                response,
                why -> publishPage(found(by.actor(), id), form.with(FormProblems.of(why)), model));
    }

    @GetMapping("/withdraw")
    String askToWithdraw(Actor actor, @PathVariable UUID id, Model model) {
        return withdrawPage(found(actor, id), Form.blank(), model);
    }

    @PostMapping("/withdraw")
    String withdraw(
            By by,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(entered);
        return answer(
                publishing.withdraw(by, id, Sent.version(form), form.text("reason")),
                id,
                "withdrawn",
                response,
                why -> withdrawPage(found(by.actor(), id), form.with(FormProblems.of(why, "reason")), model));
    }

    private interface Again {
        String page(Refusal why);
    }

    private static String answer(
            Outcome<Stored<Product>> outcome, UUID id, String done, HttpServletResponse response, Again again) {
        return outcome.fold(ok -> "redirect:/dissemination/products/" + id + "?done=" + done, why -> {
            if (why instanceof Refusal.Missing || why instanceof Refusal.Forbidden) {
                throw new PageRefused(why);
            }
            response.setStatus(Refusals.status(why).value());
            return again.page(why);
        });
    }

    private String publishPage(Stored<Product> stored, Form form, Model model) {
        Writing text = Writing.of(writing.template(stored.value()), stored.value());
        model.addAttribute("product", stored.value());
        model.addAttribute("version", stored.version());
        model.addAttribute("writing", text);
        model.addAttribute("ease", text.readingEase());
        model.addAttribute("ready", text.problems().isEmpty());
        model.addAttribute("wordings", wordings.of(stored.value().learning()));
        model.addAttribute("form", form);
        return "dissemination/product-publish";
    }

    private static String withdrawPage(Stored<Product> stored, Form form, Model model) {
        model.addAttribute("product", stored.value());
        model.addAttribute("version", stored.version());
        model.addAttribute("form", form);
        return "dissemination/product-withdraw";
    }

    private Stored<Product> found(Actor actor, UUID id) {
        return writing.read(actor, id).orElseThrow(PageRefused::new);
    }
}
