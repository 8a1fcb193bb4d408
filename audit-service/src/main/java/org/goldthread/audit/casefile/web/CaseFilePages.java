package org.goldthread.audit.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.goldthread.audit.asking.QuestionForms;
import org.goldthread.audit.casefile.CaseFile;
import org.goldthread.audit.casefile.CaseFileId;
import org.goldthread.audit.casefile.CasePermissions;
import org.goldthread.audit.casefile.CaseSheet;
import org.goldthread.audit.casefile.CaseSheets;
import org.goldthread.audit.casefile.ConcludingCase;
import org.goldthread.audit.casefile.RaisingConcern;
import org.goldthread.audit.casefile.ReadingCases;
import org.goldthread.audit.casefile.Voice;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.Grades;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
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

/** One case: its sheets, what was said, the grade agreed together, and raising a concern (A7). */
@Controller
@RequestMapping("/audits/cases/{case}")
class CaseFilePages {

    private final ReadingCases reading;
    private final CaseSheets sheets;
    private final ConcludingCase concluding;
    private final RaisingConcern raising;
    private final CurrentFramework framework;

    CaseFilePages(
            ReadingCases reading,
            CaseSheets sheets,
            ConcludingCase concluding,
            RaisingConcern raising,
            CurrentFramework framework) {
        this.reading = reading;
        this.sheets = sheets;
        this.concluding = concluding;
        this.raising = raising;
        this.framework = framework;
    }

    /**
     * An agency's sheet.
     *
     * @param grade nothing where it is not to be seen yet
     */
    record SheetLine(
            String path,
            String agency,
            Tag state,
            @Nullable Tag grade,
            @Nullable String reason,
            @Nullable String goodPractice) {}

    /** What was said. */
    record VoiceView(String whose, String how, String said) {}

    /** The page. */
    record CaseView(
            List<Link> crumbs,
            CaseFile file,
            String path,
            long version,
            boolean blind,
            List<SheetLine> sheets,
            List<VoiceView> voices,
            boolean grades,
            @Nullable Tag grade,
            @Nullable String agreedOn,
            List<Choice> whose,
            List<Choice> how,
            List<Choice> scale) {}

    /** The form of a concern. */
    record ConcernView(List<Link> crumbs, String path, List<Choice> agencies) {}

    @GetMapping
    String one(
            Actor actor,
            @PathVariable("case") CaseFileId id,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        CaseNotices.show(model, done);
        return show(actor, id, Form.blank(), model);
    }

    private String show(Actor actor, CaseFileId id, Form form, Model model) {
        Stored<CaseFile> stored = file(actor, id);
        CaseFile file = stored.value();
        List<CaseSheet> all = sheets.of(id);
        boolean allIn = ReadingCases.allIn(all);
        GradeScale scale = reading.tool(file).scale();
        CaseFile.CaseGrade graded = file.graded();
        boolean grades = CasePermissions.mayGrade(actor) && allIn;
        Form shown = !form.problems().any() && form.text("step").isEmpty() && graded != null && grades
                ? form.showing("grade", graded.grade())
                        .showing("reason", graded.reason())
                        .showing("goodPractice", graded.goodPractice())
                        .showing("agreedOn", graded.agreedOn())
                : form;
        model.addAttribute(
                "form", shown.text("version").isEmpty() ? shown.showing("version", stored.version()) : shown);
        model.addAttribute(
                "page",
                new CaseView(
                        CaseAddresses.crumbs(file.origin(), Link.here("Case " + file.number())),
                        file,
                        CaseAddresses.of(id),
                        stored.version(),
                        !allIn,
                        all.stream()
                                .map(sheet -> line(actor, sheet, scale, allIn))
                                .toList(),
                        file.voices().stream()
                                .map(voice -> new VoiceView(
                                        voice.whose().words(), voice.how().words(), voice.said()))
                                .toList(),
                        grades,
                        graded == null ? null : Grades.tag(scale, graded.grade()),
                        graded == null ? null : PageWords.date(graded.agreedOn()),
                        Arrays.stream(Voice.Whose.values())
                                .map(whose -> Choice.of(whose.word(), whose.words()))
                                .toList(),
                        Arrays.stream(Voice.How.values())
                                .map(how -> Choice.of(how.word(), how.words()))
                                .toList(),
                        QuestionForms.grades(scale)));
        return "audit/case";
    }

    private SheetLine line(Actor actor, CaseSheet sheet, GradeScale scale, boolean allIn) {
        boolean reads = CasePermissions.mayRead(actor, sheet, allIn);
        CaseSheet.SheetGrade graded = reads ? sheet.graded() : null;
        return new SheetLine(
                CaseAddresses.of(sheet.id()),
                framework.now().agencyName(sheet.agency()),
                CaseWords.state(sheet, framework.now().today()),
                graded == null ? null : Grades.tag(scale, graded.grade()),
                graded == null ? (reads ? sheet.notInvolved() : null) : graded.reason(),
                graded == null ? null : graded.goodPractice());
    }

    @PostMapping("/voice")
    String hear(
            By by,
            @PathVariable("case") CaseFileId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return concluding
                .hear(by, id, FormAgain.version(form), form.text("whose"), form.text("how"), form.text("said"))
                .fold(
                        made -> "redirect:" + CaseAddresses.of(id) + "?done=heard",
                        why -> show(
                                by.actor(), id, FormAgain.with(form, why, response, "whose", "how", "said"), model));
    }

    @PostMapping("/grade")
    String grade(
            By by,
            @PathVariable("case") CaseFileId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return FormAgain.<Stored<CaseFile>>unlessUnreadable(
                        form,
                        Map.of("agreedOn", "The day of the meeting"),
                        () -> concluding.grade(
                                by,
                                id,
                                FormAgain.version(form),
                                new CaseFile.Grading(
                                        form.text("grade"),
                                        form.text("reason"),
                                        form.text("goodPractice"),
                                        FormAgain.date(form, "agreedOn"))))
                .fold(
                        made -> "redirect:" + CaseAddresses.of(id) + "?done=graded",
                        why -> show(
                                by.actor(),
                                id,
                                FormAgain.with(form, why, response, "grade", "reason", "goodPractice", "agreedOn"),
                                model));
    }

    @GetMapping("/concern")
    String askConcern(Actor actor, @PathVariable("case") CaseFileId id, Model model) {
        CaseFile file = file(actor, id).value();
        return concernForm(file, Form.blank().showing("agency", actor.agency()), model);
    }

    @PostMapping("/concern")
    String raise(
            By by,
            @PathVariable("case") CaseFileId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return raising.raise(by, id, form.text("agency"), form.text("what"))
                .fold(
                        made -> "redirect:" + CaseAddresses.of(made.value().id()) + "?done=raised",
                        why -> concernForm(
                                file(by.actor(), id).value(),
                                FormAgain.with(form, why, response, "agency", "what"),
                                model));
    }

    private String concernForm(CaseFile file, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ConcernView(
                        CaseAddresses.crumbs(
                                file.origin(), CaseAddresses.to(file), Link.here("A child may be unsafe now")),
                        CaseAddresses.of(file.id()),
                        file.agencies().stream()
                                .map(agency -> Choice.of(agency, framework.now().agencyName(agency)))
                                .toList()));
        return "audit/concern-raise";
    }

    private Stored<CaseFile> file(Actor actor, CaseFileId id) {
        return reading.file(actor, id).orElseThrow(PageRefused::new);
    }
}
