package org.goldthread.audit.questionnaire.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.goldthread.audit.questionnaire.AskingPractitioners;
import org.goldthread.audit.questionnaire.Questionnaire;
import org.goldthread.audit.questionnaire.QuestionnaireResults;
import org.goldthread.audit.questionnaire.RoleGroup;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A questionnaire for those who keep it: its link, its days, its results (A10). */
@Controller
@RequestMapping("/audits/activities/{reference}/questionnaire")
class QuestionnairePages {

    private final AskingPractitioners asking;
    private final ActivityFrames frames;
    private final CurrentFramework framework;

    QuestionnairePages(AskingPractitioners asking, ActivityFrames frames, CurrentFramework framework) {
        this.asking = asking;
        this.frames = frames;
        this.framework = framework;
    }

    /** One group's answers to a question. */
    record GroupView(String name, List<Integer> counts) {}

    /**
     * The answers to a question.
     *
     * @param finding in words: "20 of 27: strongly agree or agree"
     */
    record LineView(
            String text,
            String finding,
            List<String> heads,
            List<Integer> counts,
            int answered,
            List<GroupView> groups,
            int hidden) {}

    /** The page. */
    record QuestionnaireView(
            boolean opens,
            boolean keeps,
            String path,
            @Nullable String link,
            @Nullable String days,
            boolean open,
            boolean over,
            @Nullable QuestionnaireResults results,
            List<LineView> lines) {}

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        if ("opened".equals(done)) {
            model.addAttribute("notice", "The questionnaire has its link. Send it, or print the QR code");
        } else if ("changed".equals(done)) {
            model.addAttribute("notice", "The last day is changed");
        }
        return page(actor, reference, Form.blank(), model);
    }

    private String page(Actor actor, String reference, Form form, Model model) {
        ActivityFrame frame = frame(actor, reference);
        Activity activity = frame.activity();
        boolean keeps = AskingPractitioners.mayKeep(actor);
        Outcome<Stored<Questionnaire>> found = asking.of(actor, activity.id());
        if (!found.isDone()
                && !(keeps && asking.rules(activity.registration().typeId()).isPresent())) {
            throw new PageRefused(new Refusal.Missing());
        }
        model.addAttribute("frame", frame);
        String path = frame.path() + "/questionnaire";
        model.addAttribute(
                "page",
                found.fold(
                        stored -> view(stored.value(), keeps, path),
                        why -> new QuestionnaireView(true, keeps, path, null, null, false, false, null, List.of())));
        model.addAttribute(
                "form",
                form.text("version").isEmpty()
                        ? form.showing("version", found.fold(Stored::version, why -> 1L))
                        : form);
        return "audit/questionnaire";
    }

    private QuestionnaireView view(Questionnaire one, boolean keeps, String path) {
        QuestionnaireResults results = asking.results(one);
        return new QuestionnaireView(
                false,
                keeps,
                path,
                link(one),
                PageWords.date(one.opensOn()) + " to " + PageWords.date(one.closesOn()),
                asking.open(one),
                one.over(framework.now().today()),
                results,
                results.lines().stream()
                        .map(line -> line(line, asking.tool(one).scale()))
                        .toList());
    }

    private LineView line(QuestionnaireResults.Line line, GradeScale scale) {
        List<GroupView> groups = new ArrayList<>();
        line.byAgency().forEach((agency, counts) -> groups.add(new GroupView(agency(agency), counts)));
        line.byRole().forEach((role, counts) -> groups.add(new GroupView(role(role), counts)));
        return new LineView(
                line.text(),
                finding(line, scale),
                line.counts().stream().map(QuestionnaireResults.Count::words).toList(),
                line.counts().stream().map(QuestionnaireResults.Count::number).toList(),
                line.answered(),
                groups,
                line.hidden());
    }

    /** How many gave one of the answers that are good to hear; the first one where the scale says nothing of it. */
    private static String finding(QuestionnaireResults.Line line, GradeScale scale) {
        List<QuestionnaireResults.Count> good = line.counts().stream()
                .filter(count -> scale.steps().stream()
                        .anyMatch(step -> step.met() && step.id().equals(count.value())))
                .toList();
        List<QuestionnaireResults.Count> told = good.isEmpty()
                ? line.counts().subList(0, Math.min(1, line.counts().size()))
                : good;
        int number = told.stream().mapToInt(QuestionnaireResults.Count::number).sum();
        return number + " of " + line.answered() + ": "
                + told.stream()
                        .map(count -> count.words().toLowerCase(Locale.UK))
                        .collect(Collectors.joining(" or "));
    }

    private String agency(String id) {
        return id.equals(Questionnaire.OTHER_AGENCY)
                ? "Somewhere else"
                : framework.now().agencyName(id);
    }

    private static String role(String word) {
        return RoleGroup.of(word).map(RoleGroup::words).orElse(word);
    }

    private static String link(Questionnaire one) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/audits/q/" + one.code())
                .toUriString();
    }

    @PostMapping
    String open(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        Activity activity = frame(by.actor(), reference).activity();
        boolean changes = form.text("step").equals("change");
        return FormAgain.<Stored<Questionnaire>>unlessUnreadable(
                        form,
                        Map.of("opensOn", "The day it opens", "closesOn", "The last day"),
                        () -> changes
                                ? asking.closeOn(
                                        by, activity.id(), FormAgain.version(form), FormAgain.date(form, "closesOn"))
                                : asking.open(
                                        by,
                                        activity.id(),
                                        new Questionnaire.Terms(
                                                FormAgain.date(form, "opensOn"), FormAgain.date(form, "closesOn"))))
                .fold(
                        made -> "redirect:/audits/activities/" + reference + "/questionnaire?done="
                                + (changes ? "changed" : "opened"),
                        why -> page(
                                by.actor(),
                                reference,
                                FormAgain.with(form, why, response, "opensOn", "closesOn"),
                                model));
    }

    @GetMapping("/qr.svg")
    ResponseEntity<String> qr(Actor actor, @PathVariable String reference) {
        Questionnaire one = one(actor, reference);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .header("Cache-Control", "no-store")
                .body(QrSvg.of(link(one)));
    }

    @GetMapping("/csv")
    void csv(Actor actor, @PathVariable String reference, HttpServletResponse response) throws IOException {
        Questionnaire one = one(actor, reference);
        QuestionnaireResults results = asking.results(one);
        try (CsvFile file = CsvFile.download(
                response,
                "practitioners-" + one.origin().reference() + ".csv",
                "Question",
                "Group",
                "Answer",
                "Number")) {
            for (QuestionnaireResults.Line line : results.lines()) {
                line.counts().forEach(count -> file.row(line.text(), "All", count.words(), count.number()));
                line.byAgency().forEach((agency, counts) -> rows(file, line, agency(agency), counts));
                line.byRole().forEach((role, counts) -> rows(file, line, role(role), counts));
            }
        }
    }

    private static void rows(CsvFile file, QuestionnaireResults.Line line, String group, List<Integer> counts) {
        for (int i = 0; i < counts.size(); i++) {
            file.row(line.text(), group, line.counts().get(i).words(), counts.get(i));
        }
    }

    private Questionnaire one(Actor actor, String reference) {
        return asking.of(actor, frame(actor, reference).activity().id())
                .map(Stored::value)
                .orElseThrow(PageRefused::new);
    }

    private ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "questionnaire").orElseThrow(PageRefused::new);
    }
}
