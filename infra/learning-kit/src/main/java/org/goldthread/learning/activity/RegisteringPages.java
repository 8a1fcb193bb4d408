package org.goldthread.learning.activity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Choices;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which an officer registers an activity. */
@Controller
@RequestMapping("/${goldthread.service}/register")
class RegisteringPages {

    private static final String[] ORDER = {
        "typeId", "title", "startedOn", "expectedOn", "agencies", "leadGroup", "priority", "reviewers"
    };
    private static final Map<String, String> DATES = dates();

    private final RegisteringActivity registering;
    private final CurrentFramework framework;
    private final Addresses addresses;

    RegisteringPages(RegisteringActivity registering, CurrentFramework framework, Addresses addresses) {
        this.registering = registering;
        this.framework = framework;
        this.addresses = addresses;
    }

    /** What the page shows besides the form. */
    record RegisterView(
            String title,
            List<Link> crumbs,
            boolean reviews,
            List<Choice> types,
            List<Choice> agencies,
            List<Choice> groups,
            List<Choice> priorities) {}

    @GetMapping
    String form(Model model) {
        return show(model, Form.blank());
    }

    @PostMapping
    String register(
            By by, @RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        Form form = Form.entered(parameters);
        NewActivity wanted = new NewActivity(
                form.text("typeId"),
                form.text("title"),
                form.texts("agencies"),
                FormAgain.date(form, "startedOn"),
                FormAgain.date(form, "expectedOn"),
                form.text("leadGroup"),
                form.text("priority"),
                form.text("reviewers").lines().toList());
        Outcome<Stored<Activity>> outcome = FormAgain.unlessUnreadable(
                form,
                DATES,
                () -> wanted.check(framework.now()).orElse(RegisteringPages::neverSaved),
                () -> registering.register(by, wanted));
        return Objects.requireNonNull(outcome.<String>fold(
                made -> "redirect:"
                        + addresses.activity(made.value().reference().text()) + "?done=registered",
                why -> show(model, FormAgain.with(form, why, response, ORDER))));
    }

    private static <T> Outcome<T> neverSaved() {
        return Outcome.refused(new org.goldthread.kit.Refusal.Invalid(List.of()));
    }

    private String show(Model model, Form form) {
        Framework today = framework.now();
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new RegisterView(
                        "Register " + addresses.one(),
                        addresses.crumbs(Link.here("Register")),
                        addresses.reviews(),
                        Choices.types(today),
                        Choices.agencies(today),
                        Choices.orNone("No group", Choices.groups(today)),
                        Choices.orNone("No priority", Choices.priorities(today))));
        return "learning/register";
    }

    private static Map<String, String> dates() {
        Map<String, String> dates = new LinkedHashMap<>();
        dates.put("startedOn", "The date it started");
        dates.put("expectedOn", "The date it should be finished");
        return dates;
    }
}
