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
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.learning.web.Prose;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A report of an agency's own audit: reading, its file, accepting, asking for more (A11). */
@Controller
@RequestMapping("/audits/reports/{report}")
class ReportPages {

    private static final Map<String, String> NOTICES = Map.of(
            "handed-in", "Handed in. The partnership reads it next. You can add the report as a file",
            "file", "The file is with the report",
            "asked", "The agency has been asked for more",
            "accepted", "Accepted. Findings can be drawn from it");

    private final HandingIn handing;
    private final FileStore files;
    private final CurrentFramework framework;

    ReportPages(HandingIn handing, FileStore files, CurrentFramework framework) {
        this.handing = handing;
        this.files = files;
        this.framework = framework;
    }

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

    @GetMapping
    String one(
            Actor actor,
            @PathVariable("report") ReportId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        String notice = done == null ? null : NOTICES.get(done);
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
                        ReportForms.path(id),
                        framework.now().agencyName(report.agency()),
                        ReportForms.state(report),
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

    @PostMapping("/again")
    String again(
            By by,
            @PathVariable("report") ReportId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return after(
                handing.handInAgain(by, id, FormAgain.version(form), ReportForms.sent(form)),
                "handed-in",
                by,
                id,
                form,
                model,
                response);
    }

    @PostMapping("/file")
    String attach(
            By by,
            @PathVariable("report") ReportId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Form form = Form.entered(parameters);
        return after(taken(by, id, form, file), "file", by, id, form, model, response);
    }

    private Outcome<Stored<AgencyReport>> taken(By by, ReportId id, Form form, @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return Outcome.refused(Refusal.invalid("file", "required", "Select the report"));
        }
        try (InputStream content = file.getInputStream()) {
            return handing.attach(by, id, FormAgain.version(form), content, file.getOriginalFilename());
        }
    }

    @GetMapping("/file")
    ResponseEntity<Resource> file(Actor actor, @PathVariable("report") ReportId id) {
        return handing.file(actor, id).map(file -> Downloads.of(files, file)).orElseThrow(PageRefused::new);
    }

    @PostMapping("/ask")
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
                        () -> handing.askMore(
                                by, id, FormAgain.version(form), form.text("what"), FormAgain.date(form, "dueOn"))),
                "asked",
                by,
                id,
                form,
                model,
                response);
    }

    @PostMapping("/accept")
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
                made -> "redirect:" + ReportForms.path(id) + "?done=" + done,
                why -> show(by.actor(), id, FormAgain.with(form, why, response, ReportForms.ORDER), model));
    }
}
