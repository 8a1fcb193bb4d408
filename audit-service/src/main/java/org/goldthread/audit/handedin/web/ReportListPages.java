package org.goldthread.audit.handedin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.goldthread.audit.handedin.AgencyReport;
import org.goldthread.audit.handedin.HandingIn;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Tag;
import org.goldthread.profile.HandedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports of an audit, and handing one in (A11). */
@Controller
@RequestMapping("/audits/activities/{reference}/reports")
class ReportListPages {

    private final HandingIn handing;
    private final ActivityFrames frames;
    private final CurrentFramework framework;

    ReportListPages(HandingIn handing, ActivityFrames frames, CurrentFramework framework) {
        this.handing = handing;
        this.frames = frames;
        this.framework = framework;
    }

    /** A report in the list. */
    record Line(String path, String agency, String title, String handedIn, Tag state) {}

    /** The list, and the form where the agency has not handed in yet. */
    record ListView(String contents, boolean handsIn, List<Line> lines) {}

    @GetMapping
    String list(Actor actor, @PathVariable String reference, Model model) {
        return list(actor, reference, Form.blank(), model);
    }

    private String list(Actor actor, String reference, Form form, Model model) {
        ActivityFrame frame = frame(actor, reference);
        Activity activity = frame.activity();
        HandedIn rules = handing.rules(activity.registration().typeId())
                .orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        List<AgencyReport> all = handing.of(actor, activity.id()).fold(found -> found, why -> List.of());
        String agency = actor.agency();
        boolean handsIn = HandingIn.mayHandIn(actor, agency)
                && activity.involves(agency)
                && activity.state() == ActivityState.OPEN
                && all.stream().noneMatch(report -> report.agency().equals(agency));
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ListView(
                        rules.text(),
                        handsIn,
                        all.stream()
                                .map(report -> new Line(
                                        ReportForms.path(report.id()),
                                        framework.now().agencyName(report.agency()),
                                        report.body().title(),
                                        PageWords.date(report.handedInOn()),
                                        ReportForms.state(report)))
                                .toList()));
        return "audit/reports";
    }

    @PostMapping
    String handIn(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return handing.handIn(by, frame(by.actor(), reference).activity().id(), ReportForms.sent(form))
                .fold(
                        made -> "redirect:" + ReportForms.path(made.value().id()) + "?done=handed-in",
                        why -> list(
                                by.actor(), reference, FormAgain.with(form, why, response, ReportForms.ORDER), model));
    }

    private ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "reports").orElseThrow(PageRefused::new);
    }
}
