package org.goldthread.audit.questionnaire.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goldthread.audit.asking.QuestionForms;
import org.goldthread.audit.questionnaire.AskingPractitioners;
import org.goldthread.audit.questionnaire.Questionnaire;
import org.goldthread.audit.questionnaire.RoleGroup;
import org.goldthread.audit.returns.Answer;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolSection;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questionnaire as whoever has its link sees it: no sign-in, no cookie, nothing kept but the answers (A10). */
@Controller
@RequestMapping("/audits/q/{code}")
class PublicPages {

    private final AskingPractitioners asking;
    private final CurrentFramework framework;

    PublicPages(AskingPractitioners asking, CurrentFramework framework) {
        this.asking = asking;
        this.framework = framework;
    }

    /** A part of the tool. */
    record PartView(ToolSection section, List<QuestionForms.QuestionView> questions) {}

    /** The page. */
    record AskView(
            String partnership,
            String name,
            String closesOn,
            int minimum,
            List<Choice> agencies,
            List<Choice> roles,
            List<PartView> parts) {}

    /** The page where there is nothing to answer. */
    record ShutView(String heading, String words) {}

    @GetMapping
    String ask(@PathVariable String code, Model model, HttpServletResponse response) {
        Questionnaire one = one(code);
        if (!asking.open(one)) {
            return shut(one, model, response);
        }
        return form(one, Form.blank().showing("nonce", asking.nonce(one)), model, response);
    }

    @PostMapping
    String send(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Questionnaire one = one(code);
        Form form = Form.entered(parameters);
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : asking.tool(one).questions()) {
            String value = QuestionForms.read(form, question).value();
            if (value != null) {
                answers.put(question.id(), value);
            }
        }
        return asking.answer(
                        one,
                        new AskingPractitioners.Sent(
                                form.text("nonce"), form.text("agency"), form.text("roleGroup"), answers))
                .fold(
                        kept -> "redirect:/audits/q/" + code + "/thanks",
                        why -> why.code().equals("closed")
                                ? shut(one, model, response)
                                : form(one, again(one, form, why, response), model, response));
    }

    /** A form that was open for too long gets a new nonce; what is wrong with the answers leaves the nonce unused. */
    private Form again(Questionnaire one, Form form, Refusal why, HttpServletResponse response) {
        Form kept = why.code().equals("form-too-old") ? form.showing("nonce", asking.nonce(one)) : form;
        return FormAgain.asFound(kept, why, response);
    }

    @GetMapping("/thanks")
    String thanks(@PathVariable String code, Model model, HttpServletResponse response) {
        Questionnaire one = one(code);
        plain(response);
        model.addAttribute(
                "page",
                new ShutView(
                        "Thank you",
                        "Your answers are in. Nobody can tell that they are yours. Results are shown only when at least "
                                + one.minimumCount() + " people have answered."));
        return "audit/questionnaire-shut";
    }

    private String shut(Questionnaire one, Model model, HttpServletResponse response) {
        plain(response);
        boolean before = framework.now().today().isBefore(one.opensOn());
        model.addAttribute(
                "page",
                new ShutView(
                        before ? "This questionnaire is not open yet" : "This questionnaire is closed",
                        before
                                ? "It opens on " + PageWords.date(one.opensOn()) + "."
                                : "It closed on " + PageWords.date(one.closesOn())
                                        + ". Thank you to everybody who answered."));
        return "audit/questionnaire-shut";
    }

    private String form(Questionnaire one, Form form, Model model, HttpServletResponse response) {
        plain(response);
        ToolContent tool = asking.tool(one);
        List<Choice> agencies = new ArrayList<>(one.agencies().stream()
                .map(agency -> Choice.of(agency, framework.now().agencyName(agency)))
                .toList());
        agencies.add(Choice.of(Questionnaire.OTHER_AGENCY, "Somewhere else, or I prefer not to say"));
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new AskView(
                        framework.now().profile().name(),
                        tool.name(),
                        PageWords.date(one.closesOn()),
                        one.minimumCount(),
                        agencies,
                        Arrays.stream(RoleGroup.values())
                                .map(role -> Choice.of(role.word(), role.words()))
                                .toList(),
                        tool.sections().stream()
                                .map(section -> new PartView(
                                        section,
                                        section.questions().stream()
                                                .map(question -> QuestionForms.view(
                                                        question, tool.scale(), java.util.Optional.<Answer>empty()))
                                                .toList()))
                                .toList()));
        return "audit/questionnaire-ask";
    }

    /** Neither kept by the browser nor by anything in between, and never found by a search engine. */
    private static void plain(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    private Questionnaire one(String code) {
        return asking.byCode(code).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }
}
