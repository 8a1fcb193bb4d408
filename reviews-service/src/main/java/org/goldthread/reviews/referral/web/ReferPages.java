package org.goldthread.reviews.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Choices;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.profile.Fact;
import org.goldthread.reviews.referral.Facts;
import org.goldthread.reviews.referral.NewReferral;
import org.goldthread.reviews.referral.Referral;
import org.goldthread.reviews.referral.ReferralPermissions;
import org.goldthread.reviews.referral.ReferringCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which an agency's people, or the officer, refer a case. */
@Controller
@RequestMapping("/reviews/referrals/new")
class ReferPages {

    private static final Map<String, String> DATES = dates();

    private final ReferringCase referring;
    private final CurrentFramework framework;

    ReferPages(ReferringCase referring, CurrentFramework framework) {
        this.referring = referring;
        this.framework = framework;
    }

    /** What the page shows besides the form. */
    record ReferView(
            List<Link> crumbs,
            boolean officer,
            List<Choice> referrers,
            List<Choice> agencies,
            List<Question> questions) {}

    /** A question of fact as a form asks it. */
    record Question(String field, String words, List<Choice> answers) {

        static List<Question> of(Framework today) {
            return today.profile().facts().stream().map(Question::of).toList();
        }

        private static Question of(Fact fact) {
            List<Choice> answers = new ArrayList<>();
            fact.answers().forEach(answer -> answers.add(Choice.of(answer, Facts.words(answer))));
            return new Question("facts." + fact.id(), fact.question(), answers);
        }

        /** The answers that a form gave. */
        static Map<String, String> answers(Form form, Framework today) {
            Map<String, String> answers = new LinkedHashMap<>();
            today.profile().facts().forEach(fact -> answers.put(fact.id(), form.text("facts." + fact.id())));
            return answers;
        }
    }

    @GetMapping
    String ask(Actor actor, Model model) {
        if (!ReferralPermissions.mayRefer(actor)) {
            throw new PageRefused(new Refusal.Forbidden("agencies-only", "Only agencies and officers refer cases"));
        }
        return show(actor, model, Form.blank());
    }

    @PostMapping
    String refer(
            By by, @RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        Form form = Form.entered(parameters);
        Framework today = framework.now();
        NewReferral wanted = new NewReferral(
                form.text("referredBy"),
                form.text("title"),
                form.text("child"),
                form.text("whatHappened"),
                form.text("safetyAction"),
                FormAgain.date(form, "incidentOn"),
                FormAgain.date(form, "awareOn"),
                form.texts("agencies"),
                Question.answers(form, today));
        Outcome<Stored<Referral>> outcome = FormAgain.unlessUnreadable(
                form,
                DATES,
                () -> wanted.check(today).orElse(() -> Outcome.refused(new Refusal.Invalid(List.of()))),
                () -> referring.refer(by, wanted));
        return Objects.requireNonNull(outcome.<String>fold(
                made -> "redirect:" + ReferralAddresses.of(made.value()) + "?done=referred",
                why -> show(by.actor(), model, FormAgain.with(form, why, response, order(today)))));
    }

    private String show(Actor actor, Model model, Form form) {
        Framework today = framework.now();
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ReferView(
                        ReferralAddresses.crumbs(Link.here("Refer a case")),
                        ReferralPermissions.mayKeep(actor),
                        Choices.orNone("No agency: the partnership itself", Choices.agencies(today)),
                        Choices.agencies(today),
                        Question.of(today)));
        return "reviews/refer";
    }

    static String[] order(Framework today) {
        List<String> order = new ArrayList<>(List.of(
                "referredBy", "title", "child", "whatHappened", "safetyAction", "incidentOn", "awareOn", "agencies"));
        today.profile().facts().forEach(fact -> order.add("facts." + fact.id()));
        return order.toArray(String[]::new);
    }

    private static Map<String, String> dates() {
        Map<String, String> dates = new LinkedHashMap<>();
        dates.put("incidentOn", "The date of the incident");
        dates.put("awareOn", "The date when the agency became aware");
        return dates;
    }
}
