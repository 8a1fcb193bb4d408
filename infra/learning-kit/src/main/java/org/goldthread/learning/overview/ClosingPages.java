package org.goldthread.learning.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Confirmation;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that says what closing an activity does, and does it. */
@Controller
@RequestMapping("/${goldthread.service}/activities/{reference}/close")
class ClosingPages {

    private final ReadingOverview reading;
    private final ActivityFrames frames;
    private final ClosingActivity closing;
    private final Addresses addresses;

    ClosingPages(ReadingOverview reading, ActivityFrames frames, ClosingActivity closing, Addresses addresses) {
        this.reading = reading;
        this.frames = frames;
        this.closing = closing;
        this.addresses = addresses;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable String reference, Model model) {
        return show(model, found(actor, reference), Form.blank());
    }

    @PostMapping
    String close(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        Overview overview = found(by.actor(), reference);
        return closing.close(by, overview.activity().id(), FormAgain.version(form))
                .fold(
                        done -> "redirect:" + addresses.activity(reference) + "?done=closed",
                        why -> show(model, found(by.actor(), reference), FormAgain.with(form, why, response)));
    }

    private Overview found(Actor actor, String reference) {
        return reading.one(actor, reference).orElseThrow(PageRefused::new);
    }

    private List<String> against(Overview overview) {
        List<String> against = new ArrayList<>();
        if (!overview.readyToClose()) {
            against.add("Agree at least one finding, and agree everything that is still a draft");
        }
        frames.everythingAgainstClosing(overview.activity()).forEach(rule -> against.add(rule.sentence()));
        return against;
    }

    private String show(Model model, Overview overview, Form form) {
        String reference = overview.activity().reference().text();
        model.addAttribute("form", form);
        model.addAttribute(
                "confirm",
                new Confirmation(
                        "Close " + reference,
                        reference,
                        addresses.crumbs(Link.to(addresses.activity(reference), reference), Link.here("Close")),
                        List.of(
                                Row.of(
                                        "Title",
                                        overview.activity().registration().title()),
                                Row.of("Findings", overview.agreedFindings() + " agreed"),
                                Row.of(
                                        "Learning points",
                                        overview.learningPoints().size() + " agreed"),
                                Row.of(
                                        "Recommendations",
                                        overview.recommendations().size() + " agreed")),
                        List.of(
                                "It takes no more findings, learning points or recommendations",
                                "Its threads go on: plans, cascades, actions and embedding checks are not affected"),
                        against(overview),
                        null,
                        addresses.activity(reference),
                        "Close it",
                        overview.stored().version()));
        return "learning/confirm";
    }
}
