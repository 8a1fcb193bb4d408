package org.goldthread.audit.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.goldthread.audit.casefile.CaseAudit;
import org.goldthread.audit.casefile.CaseAudits;
import org.goldthread.audit.casefile.CaseMeeting;
import org.goldthread.audit.casefile.CasePermissions;
import org.goldthread.audit.casefile.CaseTerms;
import org.goldthread.audit.casefile.ConcludingCase;
import org.goldthread.audit.casefile.DrawingCases;
import org.goldthread.audit.casefile.ReadingCases;
import org.goldthread.audit.sample.FrameRead;
import org.goldthread.audit.sample.FrameReader;
import org.goldthread.audit.sample.RowProblem;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.profile.CaseSample;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Drawing the sample of an audit, drawing it again to see, and recording meetings about its cases (A7). */
@Controller
@RequestMapping("/audits/activities/{reference}/cases")
class DrawPages {

    private static final int SHOWN_PROBLEMS = 50;

    private final DrawingCases drawing;
    private final ConcludingCase concluding;
    private final CaseAudits audits;
    private final ReadingCases reading;
    private final Tools tools;
    private final ActivityFrames frames;
    private final CurrentFramework framework;

    DrawPages(
            DrawingCases drawing,
            ConcludingCase concluding,
            CaseAudits audits,
            ReadingCases reading,
            Tools tools,
            ActivityFrames frames,
            CurrentFramework framework) {
        this.drawing = drawing;
        this.concluding = concluding;
        this.audits = audits;
        this.reading = reading;
        this.tools = tools;
        this.frames = frames;
        this.framework = framework;
    }

    /** The form to draw with. */
    record DrawView(String path, List<Choice> tools, List<Choice> agencies, List<RowProblem> rows) {}

    /** The form of a meeting. */
    record MeetingView(String path, List<Choice> kinds, List<Choice> agencies) {}

    @GetMapping("/draw")
    String ask(Actor actor, @PathVariable String reference, Model model) {
        Activity activity = frame(actor, reference).activity();
        return form(
                actor,
                reference,
                Form.blank()
                        .showing("agencies", activity.agencies())
                        .showing("seed", reference)
                        .showing("size", 12)
                        .showing("tool", first(activity)),
                List.of(),
                model);
    }

    private String first(Activity activity) {
        String named = reading.rules(activity.registration().typeId())
                .map(CaseSample::tool)
                .orElse("");
        return tools.forType(activity.registration().typeId()).stream()
                .filter(tool -> tool.tool().equals(named))
                .map(tool -> tool.id().toString())
                .findFirst()
                .orElse("");
    }

    @PostMapping("/draw")
    String draw(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile list,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Form form = Form.entered(parameters);
        Activity activity = frame(by.actor(), reference).activity();
        byte[] content = bytes(list);
        CaseTerms terms = new CaseTerms(
                form.text("tool"),
                form.texts("agencies"),
                FormAgain.date(form, "dueOn"),
                form.text("seed"),
                number(form.text("size")),
                Arrays.asList(form.text("strata").split(",")));
        return FormAgain.<Stored<CaseAudit>>unlessUnreadable(
                        form,
                        Map.of("dueOn", "The day by which the cases are audited"),
                        () -> drawing.draw(by, activity.id(), terms, content))
                .fold(made -> "redirect:/audits/activities/" + reference + "/cases?done=drawn", why -> {
                    FrameRead read = FrameReader.read(content);
                    return form(
                            by.actor(),
                            reference,
                            FormAgain.with(
                                    form, why, response, "list", "size", "strata", "seed", "tool", "agencies", "dueOn"),
                            read.problems().stream().limit(SHOWN_PROBLEMS).toList(),
                            model);
                });
    }

    /** A form without its file is one with an empty list. */
    private static byte[] bytes(@Nullable MultipartFile list) throws IOException {
        return list == null ? new byte[0] : list.getBytes();
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    private String form(Actor actor, String reference, Form form, List<RowProblem> rows, Model model) {
        ActivityFrame frame = frame(actor, reference);
        Activity activity = frame.activity();
        if (reading.rules(activity.registration().typeId()).isEmpty() || !CasePermissions.mayKeep(actor)) {
            throw new PageRefused(new Refusal.Missing());
        }
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new DrawView(
                        frame.path() + "/cases",
                        tools.forType(activity.registration().typeId()).stream()
                                .map(tool -> Choice.of(
                                                tool.id().toString(),
                                                tool.content().name() + ", version " + tool.number())
                                        .hint(tool.content().questions().size() + " questions"))
                                .toList(),
                        agencies(activity.agencies()),
                        rows));
        return "audit/case-draw";
    }

    @PostMapping("/check")
    String check(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable MultipartFile list,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Activity activity = frame(actor, reference).activity();
        return drawing.again(actor, activity.id(), bytes(list))
                .fold(
                        repeat -> "redirect:/audits/activities/" + reference + "/cases?done="
                                + (repeat.sameList() && repeat.sameSample() ? "same-sample" : "other-list"),
                        why -> checkAgain(
                                actor, reference, FormAgain.with(Form.blank(), why, response, "list"), model));
    }

    private String checkAgain(Actor actor, String reference, Form form, Model model) {
        model.addAttribute("frame", frame(actor, reference));
        model.addAttribute("form", form);
        return "audit/case-check";
    }

    @GetMapping("/check")
    String check(Actor actor, @PathVariable String reference, Model model) {
        return checkAgain(actor, reference, Form.blank(), model);
    }

    @GetMapping("/meeting")
    String meeting(Actor actor, @PathVariable String reference, Model model) {
        CaseAudit audit = audit(frame(actor, reference).activity());
        return meetingForm(
                actor,
                reference,
                Form.blank().showing("agencies", audit.agencies()).showing("practitioners", 0),
                model);
    }

    @PostMapping("/meeting")
    String met(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        Activity activity = frame(by.actor(), reference).activity();
        return FormAgain.<Stored<CaseAudit>>unlessUnreadable(
                        form,
                        Map.of("heldOn", "The day on which it was held"),
                        () -> concluding.met(
                                by,
                                activity.id(),
                                null,
                                new CaseMeeting.Sent(
                                        form.text("kind"),
                                        FormAgain.date(form, "heldOn"),
                                        form.texts("agencies"),
                                        number(form.text("practitioners")),
                                        form.text("learnt"))))
                .fold(
                        made -> "redirect:/audits/activities/" + reference + "/cases?done=met",
                        why -> meetingForm(
                                by.actor(),
                                reference,
                                FormAgain.with(
                                        form, why, response, "kind", "heldOn", "agencies", "practitioners", "learnt"),
                                model));
    }

    private String meetingForm(Actor actor, String reference, Form form, Model model) {
        ActivityFrame frame = frame(actor, reference);
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new MeetingView(
                        frame.path() + "/cases",
                        Arrays.stream(CaseMeeting.Kind.values())
                                .map(kind -> Choice.of(kind.word(), kind.words()))
                                .toList(),
                        agencies(audit(frame.activity()).agencies())));
        return "audit/case-meeting";
    }

    private CaseAudit audit(Activity activity) {
        return audits.of(activity).map(Stored::value).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }

    private List<Choice> agencies(List<String> ids) {
        return ids.stream()
                .map(id -> Choice.of(id, framework.now().agencyName(id)))
                .toList();
    }

    private ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "cases").orElseThrow(PageRefused::new);
    }
}
