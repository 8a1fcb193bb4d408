package org.goldthread.reviews.scope;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Difference;
import org.goldthread.pages.component.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A review's scope: the page and the form. */
@Controller
@RequestMapping("/reviews/activities/{reference}/scope")
class ScopePages {

    private static final String[] ORDER = {"lines", "from", "until", "people", "practitioners"};
    private static final Map<String, String> DATES = dates();

    private final ActivityFrames frames;
    private final SettingScope setting;
    private final CurrentFramework framework;

    ScopePages(ActivityFrames frames, SettingScope setting, CurrentFramework framework) {
        this.frames = frames;
        this.setting = setting;
        this.framework = framework;
    }

    /** What the page shows within the frame. */
    record ScopePage(
            ReviewScope scope,
            String window,
            boolean mayChange,
            String changePath,
            @Nullable String changed) {}

    /** What the form's page shows. */
    record ChangePage(String reference, List<Link> crumbs, String back, List<Difference> differences) {}

    @GetMapping
    String scope(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        ActivityFrame frame = frame(actor, reference);
        ReviewScope scope = setting.now(frame.activity().id()).value();
        if ("set".equals(done)) {
            model.addAttribute("notice", "The scope is saved");
        }
        By.Mark changed = scope.changed();
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new ScopePage(
                        scope,
                        window(scope),
                        SettingScope.maySet(actor, frame.activity())
                                && frame.activity().state() == ActivityState.OPEN,
                        frame.path() + "/scope/change",
                        changed == null
                                ? null
                                : PageWords.moment(changed.at()) + " by "
                                        + Role.of(changed.role())
                                                .map(Role::words)
                                                .orElse("a system")));
        return "reviews/scope";
    }

    @GetMapping("/change")
    String form(Actor actor, @PathVariable String reference, Model model) {
        ActivityFrame frame = changeable(actor, reference);
        Stored<ReviewScope> stored = setting.now(frame.activity().id());
        ReviewScope now = stored.value();
        Form form = Form.blank()
                .showing("version", stored.version())
                .showing("lines", String.join("\n", now.lines()))
                .showing("from", now.from())
                .showing("until", now.until())
                .showing("people", people(now.people()))
                .showing("practitioners", String.join("\n", now.practitioners()));
        return show(model, frame, form, List.of());
    }

    @PostMapping("/change")
    String set(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ActivityFrame frame = changeable(by.actor(), reference);
        Form form = Form.entered(parameters);
        ScopeDraft draft = new ScopeDraft(
                form.text("lines").lines().toList(),
                FormAgain.date(form, "from"),
                FormAgain.date(form, "until"),
                form.text("people").lines().map(ScopePages::person).toList(),
                form.text("practitioners").lines().toList());
        Outcome<Stored<ReviewScope>> outcome = FormAgain.unlessUnreadable(
                form,
                DATES,
                () -> draft.check(framework.now().today())
                        .orElse(() -> Outcome.refused(new Refusal.Invalid(List.of()))),
                () -> setting.set(by, frame.activity().id(), FormAgain.version(form), draft));
        return outcome.fold(
                stored -> "redirect:" + frame.path() + "/scope?done=set",
                why -> show(
                        model,
                        frame,
                        FormAgain.with(form, why, response, ORDER),
                        why instanceof Refusal.Stale
                                ? differences(
                                        draft,
                                        setting.now(frame.activity().id()).value())
                                : List.of()));
    }

    private ActivityFrame frame(Actor actor, String reference) {
        ActivityFrame frame = frames.of(actor, reference, "scope").orElseThrow(PageRefused::new);
        if (!setting.hasScope(frame.activity())) {
            throw new PageRefused(new Refusal.Missing());
        }
        return frame;
    }

    private ActivityFrame changeable(Actor actor, String reference) {
        ActivityFrame frame = frame(actor, reference);
        if (!SettingScope.maySet(actor, frame.activity())) {
            throw new PageRefused(new Refusal.Forbidden("officers-and-reviewers-only", "This is not yours to change"));
        }
        return frame;
    }

    private static String show(Model model, ActivityFrame frame, Form form, List<Difference> differences) {
        model.addAttribute("form", form);
        List<Link> crumbs =
                new ArrayList<>(frame.crumbs().subList(0, frame.crumbs().size() - 1));
        String reference = frame.activity().reference().text();
        crumbs.add(Link.to(frame.path(), reference));
        crumbs.add(Link.to(frame.path() + "/scope", "Scope and people"));
        crumbs.add(Link.here("Change"));
        model.addAttribute("page", new ChangePage(reference, crumbs, frame.path() + "/scope", differences));
        return "reviews/scope-change";
    }

    /** "Child A: subject of the review", as a line of the form. */
    private static Person person(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? new Person(line, null) : new Person(line.substring(0, colon), line.substring(colon + 1));
    }

    private static String people(List<Person> people) {
        return people.stream()
                .map(person -> person.about() == null ? person.pseudonym() : person.pseudonym() + ": " + person.about())
                .collect(Collectors.joining("\n"));
    }

    private static String window(ReviewScope scope) {
        return window(scope.from(), scope.until());
    }

    private static String window(java.time.@Nullable LocalDate from, java.time.@Nullable LocalDate until) {
        if (from == null && until == null) {
            return "Not set";
        }
        return (from == null ? "Start not set" : PageWords.date(from)) + " to "
                + (until == null ? "end not set" : PageWords.date(until));
    }

    private static List<Difference> differences(ScopeDraft yours, ReviewScope theirs) {
        return List.of(
                Difference.of(
                        "Key lines of enquiry", String.join("; ", yours.lines()), String.join("; ", theirs.lines())),
                Difference.of("Time window", window(yours.from(), yours.until()), window(theirs)),
                Difference.of("People", people(yours.people()), people(theirs.people())),
                Difference.of(
                        "Practitioners",
                        String.join("; ", yours.practitioners()),
                        String.join("; ", theirs.practitioners())));
    }

    private static Map<String, String> dates() {
        Map<String, String> dates = new LinkedHashMap<>();
        dates.put("from", "The first day");
        dates.put("until", "The last day");
        return dates;
    }
}
