package org.goldthread.audit.handedin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.audit.handedin.AgencyReport;
import org.goldthread.audit.handedin.HandingIn;
import org.goldthread.audit.handedin.ReportId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.file.Downloads;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.learning.web.Prose;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.goldthread.profile.HandedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reports of agencies' own audits: handing in, reading, accepting, asking for more (A11). */
@Controller
class ReportPages {

    private static final String[] ORDER = {"title", "objectives", "outcomes", "actionPlan", "what", "dueOn", "file"};

    private final HandingIn handing;
    private final FileStore files;
    private final ActivityFrames frames;
    private final CurrentFramework framework;

    ReportPages(HandingIn handing, FileStore files, ActivityFrames frames, CurrentFramework framework) {
        this.handing = handing;
        this.files = files;
        this.frames = frames;
        this.framework = framework;
    }

    /** A report in the list. */
    record Line(String path, String agency, String title, String handedIn, Tag state) {}

    /** The list, and the form where the agency has not handed in yet. */
    record ListView(String contents, boolean handsIn, List<Line> lines) {}

    /** Something that happened. */
    record StepView(String title, @Nullable String text) {}

    /** One report. */
    record ReportView(
            List<Link> crumbs,
            AgencyReport report,
            String path,
            String agency,
            Tag state,
            List<String> objectives,
            List<String> outcomes,
            List<String> actionPlan,
            List<StepView> steps,
            boolean judges,
            boolean adds,
            boolean attaches,
            @Nullable String findingPath) {}

    @GetMapping("/audits/activities/{reference}/reports")
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
                                        path(report.id()),
                                        framework.now().agencyName(report.agency()),
                                        report.body().title(),
                                        PageWords.date(report.handedInOn()),
                                        state(report)))
                                .toList()));
        return "audit/reports";
    }

    private static Tag state(AgencyReport report) {
        return switch (report.state()) {
            case HANDED_IN -> Tag.inProgress(report.state().words());
            case MORE_ASKED -> Tag.waiting(report.state().words());
            case ACCEPTED -> Tag.done(report.state().words());
        };
    }

    @PostMapping("/audits/activities/{reference}/reports")
    String handIn(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return handing.handIn(by, frame(by.actor(), reference).activity().id(), sent(form))
                .fold(
                        made -> "redirect:" + path(made.value().id()) + "?done=handed-in",
                        why -> list(by.actor(), reference, FormAgain.with(form, why, response, ORDER), model));
    }

    private static AgencyReport.Sent sent(Form form) {
        return new AgencyReport.Sent(
                form.text("title"), form.text("objectives"), form.text("outcomes"), form.text("actionPlan"));
    }

    @GetMapping("/audits/reports/{report}")
    String one(
            Actor actor,
            @PathVariable("report") ReportId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        String notice = done == null
                ? null
                : Map.of(
                                "handed-in",
                                        "Handed in. The partnership reads it next. You can add the report as a file",
                                "file", "The file is with the report",
                                "asked", "The agency has been asked for more",
                                "accepted", "Accepted. Findings can be drawn from it")
                        .get(done);
        if (notice != null) {
            model.addAttribute("notice", notice);
        }
        return show(actor, id, Form.blank(), model);
    }

    private String show(Actor actor, ReportId id, Form form, Model model) {
        Stored<AgencyReport> stored = handing.one(actor, id).orElseThrow(PageRefused::new);
        AgencyReport report = stored.value();
        boolean mine = HandingIn.mayHandIn(actor, report.agency());
        boolean adds = mine && report.state() == AgencyReport.State.MORE_ASKED;
        boolean judges = HandingIn.mayJudge(actor);
        Form shown = adds && form.entered().isEmpty()
                ? form.showing("title", report.body().title())
                        .showing("objectives", report.body().objectives())
                        .showing("outcomes", report.body().outcomes())
                        .showing("actionPlan", report.body().actionPlan())
                : form;
        model.addAttribute(
                "form", shown.text("version").isEmpty() ? shown.showing("version", stored.version()) : shown);
        Optional<Activity> activity = handing.activity(actor, report).fold(Optional::of, why -> Optional.empty());
        model.addAttribute(
                "page",
                new ReportView(
                        crumbs(report),
                        report,
                        path(id),
                        framework.now().agencyName(report.agency()),
                        state(report),
                        Prose.paragraphs(report.body().objectives()),
                        Prose.paragraphs(report.body().outcomes()),
                        Prose.paragraphs(report.body().actionPlan()),
                        report.steps().stream().map(this::step).toList(),
                        judges && report.state() == AgencyReport.State.HANDED_IN,
                        adds,
                        mine && report.state() != AgencyReport.State.ACCEPTED,
                        judges
                                        && report.state() == AgencyReport.State.ACCEPTED
                                        && activity.filter(one -> one.closed().isEmpty())
                                                .isPresent()
                                ? "/audits/activities/" + report.origin().reference() + "/findings/new"
                                : null));
        return "audit/report";
    }

    private StepView step(AgencyReport.Step step) {
        String role = Role.of(step.by().role()).map(Role::words).orElse("a system");
        return new StepView(step.what() + ", " + PageWords.moment(step.by().at()) + ", " + role, step.text());
    }

    private static List<Link> crumbs(AgencyReport report) {
        return new ArrayList<>(List.of(
                Link.to("/audits", "Audits"),
                Link.to(
                        "/audits/activities/" + report.origin().reference(),
                        report.origin().reference()),
                Link.to("/audits/activities/" + report.origin().reference() + "/reports", "Reports"),
                Link.here(report.body().title())));
    }

    @PostMapping("/audits/reports/{report}/again")
    String again(
            By by,
            @PathVariable("report") ReportId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return after(
                handing.handInAgain(by, id, FormAgain.version(form), sent(form)),
                "handed-in",
                by,
                id,
                form,
                model,
                response);
    }

    @PostMapping("/audits/reports/{report}/file")
    String attach(
            By by,
            @PathVariable("report") ReportId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam("file") MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Form form = Form.entered(parameters);
        try (InputStream content = file.getInputStream()) {
            return after(
                    handing.attach(by, id, FormAgain.version(form), content, file.getOriginalFilename()),
                    "file",
                    by,
                    id,
                    form,
                    model,
                    response);
        }
    }

    @GetMapping("/audits/reports/{report}/file")
    ResponseEntity<Resource> file(Actor actor, @PathVariable("report") ReportId id) {
        return handing.file(actor, id).map(file -> Downloads.of(files, file)).orElseThrow(PageRefused::new);
    }

    @PostMapping("/audits/reports/{report}/ask")
    String ask(
            By by,
            @PathVariable("report") ReportId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return after(
                FormAgain.unlessUnreadable(
                        form,
                        Map.of("dueOn", "The day by which it is due"),
                        () -> Outcome.refused(new Refusal.Invalid(List.of())),
                        () -> handing.askMore(
                                by, id, FormAgain.version(form), form.text("what"), FormAgain.date(form, "dueOn"))),
                "asked",
                by,
                id,
                form,
                model,
                response);
    }

    @PostMapping("/audits/reports/{report}/accept")
    String accept(
            By by,
            @PathVariable("report") ReportId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return after(handing.accept(by, id, FormAgain.version(form)), "accepted", by, id, form, model, response);
    }

    private String after(
            Outcome<Stored<AgencyReport>> outcome,
            String done,
            By by,
            ReportId id,
            Form form,
            Model model,
            HttpServletResponse response) {
        return outcome.fold(
                made -> "redirect:" + path(id) + "?done=" + done,
                why -> show(by.actor(), id, FormAgain.with(form, why, response, ORDER), model));
    }

    private static String path(ReportId id) {
        return "/audits/reports/" + id;
    }

    private ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "reports").orElseThrow(PageRefused::new);
    }
}
