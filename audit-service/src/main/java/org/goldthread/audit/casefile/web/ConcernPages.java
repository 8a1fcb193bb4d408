package org.goldthread.audit.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.goldthread.audit.casefile.CasePermissions;
import org.goldthread.audit.casefile.RaisingConcern;
import org.goldthread.audit.casefile.ReadingCases;
import org.goldthread.audit.casefile.SafetyConcern;
import org.goldthread.audit.casefile.SafetyConcernId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A concern for a child's immediate safety, until another person confirms that the child is safe (A7). */
@Controller
@RequestMapping("/audits/concerns/{concern}")
class ConcernPages {

    private final RaisingConcern raising;
    private final ReadingCases reading;
    private final CurrentFramework framework;

    ConcernPages(RaisingConcern raising, ReadingCases reading, CurrentFramework framework) {
        this.raising = raising;
        this.reading = reading;
        this.framework = framework;
    }

    /** Something that happened. */
    record StepView(String title, String text, String by) {}

    /** The page. */
    record ConcernView(
            List<Link> crumbs,
            SafetyConcern concern,
            String path,
            String agency,
            Tag state,
            String raised,
            List<StepView> steps,
            boolean acts,
            boolean confirms,
            boolean otherPerson) {}

    @GetMapping
    String one(
            Actor actor,
            @PathVariable("concern") SafetyConcernId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        CaseNotices.show(model, done);
        return show(actor, id, Form.blank(), model);
    }

    private String show(Actor actor, SafetyConcernId id, Form form, Model model) {
        Stored<SafetyConcern> stored = reading.concern(actor, id).orElseThrow(PageRefused::new);
        SafetyConcern one = stored.value();
        boolean may = CasePermissions.mayAct(actor, one);
        boolean same = !one.steps().isEmpty()
                && one.steps().get(one.steps().size() - 1).by().subject().equals(actor.subject());
        model.addAttribute("form", form.text("version").isEmpty() ? form.showing("version", stored.version()) : form);
        model.addAttribute(
                "page",
                new ConcernView(
                        CaseAddresses.crumbs(
                                one.origin(),
                                Link.to(CaseAddresses.of(one.caseFile()), "Case " + one.number()),
                                Link.here("Concern")),
                        one,
                        CaseAddresses.of(id),
                        framework.now().agencyName(one.agency()),
                        CaseWords.state(one.state()),
                        "Raised " + PageWords.moment(one.raised().at()) + " by " + who(one.raised()),
                        one.steps().stream()
                                .map(step -> new StepView(
                                        step.kind().words() + ", "
                                                + PageWords.moment(step.by().at()),
                                        step.text(),
                                        step.byRole() == null
                                                ? who(step.by())
                                                : "Done by: " + step.byRole() + ". Written down by " + who(step.by())))
                                .toList(),
                        may && one.state() == SafetyConcern.State.RAISED,
                        may && one.state() == SafetyConcern.State.ACTED && !same,
                        may && one.state() == SafetyConcern.State.ACTED && same));
        return "audit/concern";
    }

    private String who(By.Mark mark) {
        String role = Role.of(mark.role()).map(Role::words).orElse("a system");
        return mark.agency() == null ? role : role + ", " + framework.now().agencyName(mark.agency());
    }

    @PostMapping("/act")
    String act(
            By by,
            @PathVariable("concern") SafetyConcernId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return after(
                raising.act(by, id, FormAgain.version(form), form.text("done"), form.text("byRole")),
                "acted",
                by,
                id,
                form,
                model,
                response);
    }

    @PostMapping("/confirm")
    String confirm(
            By by,
            @PathVariable("concern") SafetyConcernId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return after(
                raising.confirm(by, id, FormAgain.version(form), form.text("known")),
                "confirmed",
                by,
                id,
                form,
                model,
                response);
    }

    @PostMapping("/send-back")
    String sendBack(
            By by,
            @PathVariable("concern") SafetyConcernId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return after(
                raising.sendBack(by, id, FormAgain.version(form), form.text("reason")),
                "sent-back",
                by,
                id,
                form,
                model,
                response);
    }

    private String after(
            Outcome<Stored<SafetyConcern>> outcome,
            String done,
            By by,
            SafetyConcernId id,
            Form form,
            Model model,
            HttpServletResponse response) {
        return outcome.fold(
                made -> "redirect:" + CaseAddresses.of(id) + "?done=" + done,
                why -> show(
                        by.actor(),
                        id,
                        FormAgain.with(form, why, response, "done", "byRole", "known", "reason"),
                        model));
    }
}
