package org.goldthread.learning.activity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Choices;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Difference;
import org.goldthread.pages.component.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which an officer changes agencies, dates and people of an open activity. */
@Controller
@RequestMapping("/${goldthread.service}/activities/{reference}/change")
class ChangingPages {

    private static final String[] ORDER = {"expectedOn", "agencies", "leadGroup", "priority", "reviewers"};
    private static final Map<String, String> DATES = Map.of("expectedOn", "The date it should be finished");

    private final ReadingActivities reading;
    private final ChangingActivity changing;
    private final CurrentFramework framework;
    private final Addresses addresses;

    ChangingPages(
            ReadingActivities reading, ChangingActivity changing, CurrentFramework framework, Addresses addresses) {
        this.reading = reading;
        this.changing = changing;
        this.framework = framework;
        this.addresses = addresses;
    }

    /** What the page shows besides the form. */
    record ChangeView(
            String title,
            List<Link> crumbs,
            String reference,
            String back,
            boolean reviews,
            List<Choice> agencies,
            List<Choice> groups,
            List<Choice> priorities,
            List<Difference> differences) {}

    @GetMapping
    String form(Actor actor, @PathVariable String reference, Model model) {
        Stored<Activity> stored = found(actor, reference);
        Arrangements now = stored.value().arrangements();
        Form form = Form.blank()
                .showing("version", stored.version())
                .showing("expectedOn", now.expectedOn())
                .showing("agencies", now.agencies())
                .showing("leadGroup", now.leadGroup())
                .showing("priority", now.priority())
                .showing("reviewers", String.join("\n", now.reviewers()));
        return show(model, stored.value(), form, List.of());
    }

    @PostMapping
    String change(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Activity activity = found(by.actor(), reference).value();
        Form form = Form.entered(parameters);
        ActivityChange change = new ActivityChange(
                form.texts("agencies"),
                FormAgain.date(form, "expectedOn"),
                form.text("leadGroup"),
                form.text("priority"),
                form.text("reviewers").lines().toList());
        Outcome<Stored<Activity>> outcome = FormAgain.unlessUnreadable(
                form,
                DATES,
                () -> change.check(framework.now(), activity.registration().startedOn())
                        .orElse(() -> Outcome.refused(new Refusal.Invalid(List.of()))),
                () -> changing.change(by, activity.id(), FormAgain.version(form), change));
        return outcome.fold(
                made -> "redirect:" + addresses.activity(reference) + "?done=changed",
                why -> show(
                        model,
                        activity,
                        FormAgain.with(form, why, response, ORDER),
                        why instanceof Refusal.Stale
                                ? differences(change.arrangements(), activity.arrangements())
                                : List.of()));
    }

    private Stored<Activity> found(Actor actor, String reference) {
        return reading.one(actor, reference).orElseThrow(PageRefused::new);
    }

    private String show(Model model, Activity activity, Form form, List<Difference> differences) {
        Framework today = framework.now();
        String reference = activity.reference().text();
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ChangeView(
                        "Change agencies, dates and people",
                        addresses.crumbs(Link.to(addresses.activity(reference), reference), Link.here("Change")),
                        reference,
                        addresses.activity(reference),
                        addresses.reviews(),
                        Choices.agencies(today),
                        Choices.orNone("No group", Choices.groups(today)),
                        Choices.orNone("No priority", Choices.priorities(today)),
                        differences));
        return "learning/change";
    }

    private List<Difference> differences(Arrangements yours, Arrangements theirs) {
        Framework today = framework.now();
        return List.of(
                Difference.of(
                        "Should be finished", PageWords.date(yours.expectedOn()), PageWords.date(theirs.expectedOn())),
                Difference.of("Agencies", agencies(yours, today), agencies(theirs, today)),
                Difference.of(
                        "Led by",
                        yours.leadGroup() == null ? "" : today.groupName(yours.leadGroup()),
                        theirs.leadGroup() == null ? "" : today.groupName(theirs.leadGroup())),
                Difference.of(
                        "Priority",
                        yours.priority() == null ? "" : today.priorityName(yours.priority()),
                        theirs.priority() == null ? "" : today.priorityName(theirs.priority())),
                Difference.of(
                        "Reviewers",
                        PageWords.count(yours.reviewers().size(), "reviewer", "reviewers"),
                        PageWords.count(theirs.reviewers().size(), "reviewer", "reviewers")));
    }

    private static String agencies(Arrangements arrangements, Framework today) {
        return String.join(
                ", ", arrangements.agencies().stream().map(today::agencyName).toList());
    }
}
