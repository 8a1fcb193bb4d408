package org.goldthread.reviews.request.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.goldthread.reviews.request.Asked;
import org.goldthread.reviews.request.AskingAgencies;
import org.goldthread.reviews.request.NewRequest;
import org.goldthread.reviews.request.PartKind;
import org.goldthread.reviews.request.RequestPermissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An officer asks agencies for information: one form, then a page that says what goes to whom, then it is sent. */
@Controller
@RequestMapping("/reviews/activities/{reference}/requests/new")
class AskingPages {

    private static final String[] ORDER = {"agencies", "parts", "others", "powerId", "from", "until", "dueOn", "note"};
    private static final Map<String, String> DATES =
            Map.of("from", "The first day", "until", "The last day", "dueOn", "The day by which you need it");

    private final AskingAgencies asking;
    private final ReadingActivities activities;
    private final CurrentFramework framework;
    private final WorkingDays days;
    private final Addresses addresses;

    AskingPages(
            AskingAgencies asking,
            ReadingActivities activities,
            CurrentFramework framework,
            WorkingDays days,
            Addresses addresses) {
        this.asking = asking;
        this.activities = activities;
        this.framework = framework;
        this.days = days;
        this.addresses = addresses;
    }

    /** What the form shows besides what was entered. */
    record AskPage(
            String reference,
            List<Link> crumbs,
            String back,
            List<Choice> agencies,
            List<Choice> parts,
            List<Choice> powers,
            String powerHint) {}

    /** A field that is sent again from the page that asks for confirmation. */
    record Kept(String name, String value) {}

    /** What would go to whom. */
    record CheckPage(
            String reference,
            List<Link> crumbs,
            String back,
            List<String> agencies,
            List<Row> rows,
            List<Kept> kept,
            String button) {}

    @GetMapping
    String blank(Actor actor, @PathVariable String reference, Model model) {
        Activity activity = found(actor, reference);
        Framework today = framework.now();
        Form form = Form.blank()
                .showing("sending", Ids.next())
                .showing("agencies", activity.agencies())
                .showing("parts", List.of(PartKind.CHRONOLOGY.id(), PartKind.AGENCY_REPORT.id()))
                .showing(
                        "powerId",
                        today.profile().powers().stream()
                                .findFirst()
                                .map(power -> power.id())
                                .orElse(null))
                .showing(
                        "dueOn",
                        days.after(today.today(), today.profile().deadlines().actionResponseWorkingDays()));
        return show(model, activity, form);
    }

    @PostMapping
    String post(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Activity activity = found(by.actor(), reference);
        Form form = Form.entered(parameters);
        NewRequest wanted = wanted(form);
        if (form.text("step").equals("change")) {
            return show(model, activity, form);
        }
        if (form.text("step").equals("send")) {
            return dated(by, activity, form, wanted, () -> asking.send(by, activity.id(), sending(form), wanted))
                    .fold(
                            sent -> "redirect:" + addresses.activity(reference) + "/requests?sent=" + sent.size(),
                            why -> show(model, activity, FormAgain.with(form, why, response, ORDER)));
        }
        return dated(by, activity, form, wanted, () -> asking.check(by, activity.id(), wanted))
                .fold(
                        asked -> check(model, activity, form, wanted, asked),
                        why -> show(model, activity, FormAgain.with(form, why, response, ORDER)));
    }

    private <T> Outcome<T> dated(
            By by, Activity activity, Form form, NewRequest wanted, java.util.function.Supplier<Outcome<T>> command) {
        return FormAgain.unlessUnreadable(
                form,
                DATES,
                () -> asking.check(by, activity.id(), wanted)
                        .then(asked -> Outcome.refused(new Refusal.Invalid(List.of()))),
                command);
    }

    private static NewRequest wanted(Form form) {
        return new NewRequest(
                form.texts("agencies"),
                form.texts("parts"),
                form.text("others").lines().toList(),
                form.text("powerId"),
                FormAgain.date(form, "from"),
                FormAgain.date(form, "until"),
                FormAgain.date(form, "dueOn"),
                form.text("note"),
                List.of());
    }

    private static UUID sending(Form form) {
        try {
            return UUID.fromString(form.text("sending"));
        } catch (IllegalArgumentException none) {
            return Ids.next();
        }
    }

    private String check(Model model, Activity activity, Form form, NewRequest wanted, Asked asked) {
        Framework today = framework.now();
        int many = wanted.agencies().size();
        String note = asked.note();
        model.addAttribute(
                "page",
                new CheckPage(
                        activity.reference().text(),
                        crumbs(activity, "Check and send"),
                        addresses.activity(activity.reference().text()) + "/requests",
                        wanted.agencies().stream().map(today::agencyName).toList(),
                        Stream.concat(
                                        asked.parts().stream()
                                                .map(item -> Row.of(
                                                        item.kind() == PartKind.OTHER ? "Other" : item.words(),
                                                        item.kind() == PartKind.OTHER
                                                                ? item.words()
                                                                : item.kind().help())),
                                        Stream.of(
                                                Row.of(
                                                        "Time asked about",
                                                        RequestWords.window(asked.from(), asked.until())),
                                                Row.of("Needed by", PageWords.date(asked.dueOn())),
                                                Row.of("Legal power", asked.powerName()),
                                                Row.of("Note", note == null ? "None" : note)))
                                .toList(),
                        kept(form),
                        many == 1 ? "Send 1 request" : "Send " + many + " requests"));
        return "reviews/ask-check";
    }

    private static List<Kept> kept(Form form) {
        return form.entered().entrySet().stream()
                .filter(field -> !field.getKey().equals("step"))
                .flatMap(field -> field.getValue().stream().map(value -> new Kept(field.getKey(), value)))
                .toList();
    }

    private String show(Model model, Activity activity, Form form) {
        Framework today = framework.now();
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new AskPage(
                        activity.reference().text(),
                        crumbs(activity, "Ask agencies"),
                        addresses.activity(activity.reference().text()) + "/requests",
                        activity.agencies().stream()
                                .map(agency -> Choice.of(agency, today.agencyName(agency)))
                                .toList(),
                        Stream.of(PartKind.CHRONOLOGY, PartKind.AGENCY_REPORT)
                                .map(kind -> Choice.of(kind.id(), kind.words()).hint(kind.help()))
                                .toList(),
                        today.profile().powers().stream()
                                .map(power ->
                                        Choice.of(power.id(), power.name()).hint(power.text()))
                                .toList(),
                        "Every request names the power under which it is made"));
        return "reviews/ask";
    }

    private List<Link> crumbs(Activity activity, String here) {
        String reference = activity.reference().text();
        return addresses.crumbs(Link.to(addresses.activity(reference), reference), Link.here(here));
    }

    private Activity found(Actor actor, String reference) {
        if (!RequestPermissions.mayKeep(actor)) {
            throw new PageRefused(new Refusal.Forbidden("officers-only", "Only partnership officers ask agencies"));
        }
        Activity activity = activities.one(actor, reference).map(Stored::value).orElseThrow(PageRefused::new);
        activity.closed().ifPresent(why -> {
            throw new PageRefused(why);
        });
        return activity;
    }
}
