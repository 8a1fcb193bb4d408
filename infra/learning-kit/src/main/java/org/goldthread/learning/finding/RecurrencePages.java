package org.goldthread.learning.finding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.known.KnownFinding;
import org.goldthread.learning.known.Likeness;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.Choices;
import org.goldthread.learning.web.FindingIds;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Content;
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
import org.springframework.web.util.HtmlUtils;

/** The page "Have we found this before?": earlier findings that are like one, and what is said of them. */
@Controller
@RequestMapping("/${goldthread.service}/findings/{id}/earlier")
class RecurrencePages {

    private static final String[] ORDER = {"repeats", "words", "theme", "recurrence", "declaredNew", "newBecause"};
    private static final int LONGEST_SEARCH = 500;

    private final CheckingRecurrence checking;
    private final EarlierFindings earlier;
    private final ReadingFindings reading;
    private final CurrentFramework framework;
    private final Addresses addresses;

    RecurrencePages(
            CheckingRecurrence checking,
            EarlierFindings earlier,
            ReadingFindings reading,
            CurrentFramework framework,
            Addresses addresses) {
        this.checking = checking;
        this.earlier = earlier;
        this.reading = reading;
        this.framework = framework;
        this.addresses = addresses;
    }

    /** What the page shows besides the form. */
    record RecurrencePage(
            String title,
            String reference,
            List<Link> crumbs,
            String back,
            List<Choice> earlier,
            boolean searched,
            boolean everything,
            List<Choice> themes,
            Choice repeats,
            Choice isNew,
            List<Difference> differences) {}

    @GetMapping
    String ask(Actor actor, @PathVariable FindingId id, Model model) {
        ReadingFindings.Found found = found(actor, id);
        FindingText text = found.finding().text();
        Form form = Form.blank()
                .showing("repeats", text.repeats())
                .showing("recurrence", text.isNew() ? "new" : text.repeats().isEmpty() ? null : "repeats")
                .showing("newBecause", text.newBecause())
                .showing("version", found.stored().version());
        return show(actor, model, found, form, List.of());
    }

    @PostMapping
    String say(
            By by,
            @PathVariable FindingId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ReadingFindings.Found found = found(by.actor(), id);
        Form form = Form.entered(parameters);
        if ("search".equals(form.text("step"))) {
            return show(by.actor(), model, found, form, List.of());
        }
        Recurrence said = said(form);
        return checking.say(by, id, FormAgain.version(form), said)
                .fold(done -> "redirect:" + addresses.finding(id) + "?done=recurrence-said", why -> {
                    FindingText now = found(by.actor(), id).finding().text();
                    List<Difference> differences = why instanceof Refusal.Stale
                            ? List.of(Difference.of("Seen before", words(said), RecurrenceWords.said(now)))
                            : List.of();
                    return show(by.actor(), model, found, FormAgain.with(form, why, response, ORDER), differences);
                });
    }

    private static Recurrence said(Form form) {
        boolean isNew = "new".equals(form.text("recurrence"));
        List<String> ticked = "repeats".equals(form.text("recurrence")) ? form.texts("repeats") : List.of();
        return new Recurrence(ticked, isNew ? Boolean.TRUE : null, isNew ? form.text("newBecause") : null);
    }

    private static String words(Recurrence said) {
        return said.isNew() ? "New" : "Repeats " + said.repeats().size();
    }

    private ReadingFindings.Found found(Actor actor, FindingId id) {
        ReadingFindings.Found found = reading.one(actor, id).orElseThrow(PageRefused::new);
        if (!FindingPermissions.mayWord(actor, found.activity())) {
            throw new PageRefused(new Refusal.Forbidden("not-yours-to-word", "You cannot word this finding"));
        }
        return found;
    }

    private String show(
            Actor actor, Model model, ReadingFindings.Found found, Form form, List<Difference> differences) {
        Framework today = framework.now();
        Finding finding = found.finding();
        String reference = finding.origin().reference();
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new RecurrencePage(
                        finding.text().title(),
                        "Finding of " + reference,
                        addresses.crumbs(
                                Link.to(addresses.activity(reference), reference),
                                Link.to(addresses.finding(finding.id()), "Finding"),
                                Link.here("Found before?")),
                        addresses.finding(finding.id()),
                        offered(actor, finding, form, today),
                        !form.text("words").isEmpty() || !form.text("theme").isEmpty(),
                        org.goldthread.learning.framework.Readers.readsEverything(actor),
                        Choices.orNone("All themes", FindingForms.themes(today)),
                        Choice.of("repeats", "Yes, it repeats those that are ticked above"),
                        Choice.of("new", "No, it is new"),
                        differences));
        return "learning/earlier";
    }

    /** Those that are ticked, those that were searched for, and those that are like it; each once. */
    private List<Choice> offered(Actor actor, Finding finding, Form form, Framework today) {
        Map<UUID, Choice> offered = new LinkedHashMap<>();
        List<FindingId> ticked =
                FindingIds.in(form, "repeats").stream().map(FindingId::new).toList();
        earlier.seen(actor, ticked)
                .forEach(each -> offered.put(
                        each.id(), choice(each.id(), each.title(), each.reference(), each.path(), "Ticked by you")));
        String words = form.text("words");
        String theme = form.text("theme");
        List<Likeness> likes = new java.util.ArrayList<>();
        if (!words.isEmpty() || !theme.isEmpty()) {
            likes.addAll(earlier.search(
                    actor,
                    finding,
                    words.substring(0, Math.min(words.length(), LONGEST_SEARCH)),
                    theme.isEmpty() ? null : theme));
        }
        likes.addAll(earlier.like(actor, finding));
        likes.forEach(like -> {
            KnownFinding one = like.finding();
            offered.putIfAbsent(
                    one.id(),
                    choice(
                            one.id(),
                            one.title(),
                            one.reference() + ", " + PageWords.date(one.agreedOn()) + ", "
                                    + ("strength".equals(one.nature()) ? "worked well" : "to improve"),
                            one.path(),
                            RecurrenceWords.because(like, today)));
        });
        return List.copyOf(offered.values());
    }

    private static Choice choice(UUID id, String title, String where, String path, String because) {
        return Choice.of(id.toString(), title)
                .hint(Content.html(HtmlUtils.htmlEscape(where + ". " + because) + ". <a class=\"govuk-link\" href=\""
                        + HtmlUtils.htmlEscape(path) + "\">Read it<span class=\"govuk-visually-hidden\">: "
                        + HtmlUtils.htmlEscape(title) + "</span></a>"));
    }
}
