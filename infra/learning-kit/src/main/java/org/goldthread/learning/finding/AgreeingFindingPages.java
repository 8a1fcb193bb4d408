package org.goldthread.learning.finding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.known.Likeness;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Confirmation;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.learning.web.Prose;
import org.goldthread.learning.web.Readership;
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

/** The page that says what agreeing a finding does, and does it. */
@Controller
@RequestMapping("/${goldthread.service}/findings/{id}/agree")
class AgreeingFindingPages {

    private final AgreeingFinding agreeing;
    private static final int ALIKE = 3;

    private final ReadingFindings reading;
    private final EarlierFindings earlier;
    private final CurrentFramework framework;
    private final Addresses addresses;

    AgreeingFindingPages(
            AgreeingFinding agreeing,
            ReadingFindings reading,
            EarlierFindings earlier,
            CurrentFramework framework,
            Addresses addresses) {
        this.agreeing = agreeing;
        this.earlier = earlier;
        this.reading = reading;
        this.framework = framework;
        this.addresses = addresses;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable FindingId id, Model model) {
        return show(actor, model, found(actor, id), Form.blank());
    }

    @PostMapping
    String agree(
            By by,
            @PathVariable FindingId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return agreeing.agree(by, id, FormAgain.version(form))
                .fold(
                        done -> "redirect:" + addresses.finding(id) + "?done=finding-agreed",
                        why -> show(by.actor(), model, found(by.actor(), id), FormAgain.with(form, why, response)));
    }

    private ReadingFindings.Found found(Actor actor, FindingId id) {
        ReadingFindings.Found found = reading.one(actor, id).orElseThrow(PageRefused::new);
        if (!FindingPermissions.mayAgree(actor, found.finding(), framework.now())) {
            throw new PageRefused(new Refusal.Forbidden("not-yours-to-agree", "You cannot agree this"));
        }
        return found;
    }

    private String show(Actor actor, Model model, ReadingFindings.Found found, Form form) {
        Framework today = framework.now();
        Finding finding = found.finding();
        FindingText text = finding.text();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Title", text.title()));
        rows.add(Row.of("Finding", Prose.content(text.statement())));
        rows.add(Row.of(
                "Nature",
                text.nature() == Nature.STRENGTH ? "Something worked well" : "Something needs to get better"));
        rows.add(Row.of("Seen before", RecurrenceWords.said(text)));
        List<String> alike = earlier.like(actor, finding).stream()
                .map(Likeness::finding)
                .filter(like -> !text.repeats().contains(new FindingId(like.id())))
                .limit(ALIKE)
                .map(like -> like.title() + ", " + like.reference())
                .toList();
        rows.add(Row.of("Alike and not linked", Prose.lines(alike)));
        List<String> silent = silent(text);
        if (!silent.isEmpty()) {
            rows.add(Row.of("Nothing is said on", Readership.joined(silent)));
        }
        model.addAttribute("form", form);
        model.addAttribute(
                "confirm",
                new Confirmation(
                        "Agree this finding",
                        finding.origin().reference(),
                        addresses.crumbs(
                                Link.to(
                                        addresses.activity(finding.origin().reference()),
                                        finding.origin().reference()),
                                Link.to(addresses.finding(finding.id()), "Finding"),
                                Link.here("Agree")),
                        rows,
                        List.of(
                                Readership.ofAgreed(found.activity().agencies(), today),
                                "It starts a thread: what is learned, recommended and done because of it is followed"
                                        + " until it is embedded",
                                "Its wording can no longer be changed"),
                        text.recurrenceChecked()
                                ? List.of()
                                : List.of(text.isNew() ? "Say in a word why this finding is new" : Finding.UNCHECKED),
                        addresses.finding(finding.id()) + "/earlier",
                        addresses.finding(finding.id()),
                        "Agree finding",
                        found.stored().version()));
        return "learning/confirm";
    }

    /** What a finding usually tells (PSCB 2.2) and this one does not: it may be agreed all the same. */
    private static List<String> silent(FindingText text) {
        List<String> silent = new ArrayList<>();
        if (text.seenThen() == null) {
            silent.add("what could be seen at the time");
        }
        if (text.underlyingReasons() == null) {
            silent.add("underlying reasons");
        }
        if (text.context() == null && text.circumstances().said().isEmpty()) {
            silent.add("context");
        }
        if (text.evidence() == null) {
            silent.add("evidence");
        }
        return silent;
    }
}
