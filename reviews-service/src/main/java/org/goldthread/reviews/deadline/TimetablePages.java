package org.goldthread.reviews.deadline;

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
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.profile.StatutoryClock;
import org.goldthread.reviews.clock.Entry;
import org.goldthread.reviews.clock.Hold;
import org.goldthread.reviews.clock.Reading;
import org.goldthread.reviews.clock.Timetable;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.Referral;
import org.goldthread.reviews.referral.ReferralClocks;
import org.goldthread.reviews.referral.web.ReferralAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case's timetable: its clocks, holds and extensions, and the form that enters one of them. */
@Controller
@RequestMapping("/reviews/referrals/{reference}/timetable")
class TimetablePages {

    private static final String[] ORDER = {"what", "clock", "kind", "hold", "on", "reason"};

    private final ReadingReferrals reading;
    private final KeepingTimetable keeping;
    private final CurrentFramework framework;

    TimetablePages(ReadingReferrals reading, KeepingTimetable keeping, CurrentFramework framework) {
        this.reading = reading;
        this.keeping = keeping;
        this.framework = framework;
    }

    /** What the page shows besides the form. */
    record TimetableView(
            String reference,
            String path,
            List<Link> crumbs,
            List<ClockLine> lines,
            List<NoteLine> notes,
            List<Choice> what,
            List<Choice> clocks,
            List<Choice> kinds,
            List<Choice> holds) {}

    /** One clock. */
    record ClockLine(String name, String words, int day, int of, String basis, String heldBy) {}

    /** A hold or an extension with its reason. */
    record NoteLine(String what, String when, String reason) {}

    @GetMapping
    String ask(Actor actor, @PathVariable String reference, Model model) {
        return show(found(actor, reference), model, Form.blank());
    }

    @PostMapping
    String enter(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Referral referral = found(by.actor(), reference);
        Form form = Form.entered(parameters);
        Entry entry = new Entry(
                form.text("what"),
                form.text("clock"),
                form.text("kind"),
                form.text("hold").matches("\\d{1,3}") ? Integer.valueOf(form.text("hold")) : null,
                FormAgain.date(form, "on"),
                form.text("reason"));
        Outcome<Stored<Timetable>> outcome = FormAgain.unlessUnreadable(
                form,
                Map.of("on", "The date"),
                () -> entry.check(framework.now().today())
                        .orElse(() -> Outcome.refused(new Refusal.Invalid(List.of()))),
                () -> keeping.enter(by, referral.id(), null, entry));
        return outcome.<String>fold(
                done -> "redirect:" + ReferralAddresses.of(referral) + "?done=timetable",
                why -> show(referral, model, FormAgain.with(form, why, response, ORDER)));
    }

    private Referral found(Actor actor, String reference) {
        return reading.one(actor, reference).map(Stored::value).orElseThrow(PageRefused::new);
    }

    private String show(Referral referral, Model model, Form form) {
        Timetable timetable = reading.timetable(referral);
        ReferralClocks clocks = reading.clocks(referral, timetable);
        Framework today = framework.now();
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new TimetableView(
                        referral.reference().text(),
                        ReferralAddresses.of(referral),
                        ReferralAddresses.crumbs(referral, "Timetable"),
                        clocks.readings().stream().map(TimetablePages::line).toList(),
                        notes(timetable, today),
                        what(),
                        clocks.readings().stream()
                                .filter(one -> one.doneOn() == null)
                                .map(one ->
                                        Choice.of(one.clock().id(), one.clock().name()))
                                .toList(),
                        kinds(),
                        timetable.holds().stream()
                                .filter(hold -> hold.until() == null)
                                .map(hold -> Choice.of(
                                        hold.number().toString(),
                                        hold.words() + " since " + PageWords.date(hold.from())))
                                .toList()));
        return "reviews/timetable";
    }

    private static ClockLine line(Reading one) {
        return new ClockLine(
                one.clock().name(),
                one.words(),
                Math.min(one.day(), one.of()),
                Math.max(1, one.of()),
                one.clock().basis(),
                one.clock().heldBy().isEmpty() ? "Nothing holds this clock" : "");
    }

    private static List<NoteLine> notes(Timetable timetable, Framework today) {
        List<NoteLine> notes = new java.util.ArrayList<>();
        timetable
                .holds()
                .forEach(hold -> notes.add(new NoteLine(
                        "Hold: " + hold.words(),
                        hold.until() == null
                                ? "Since " + PageWords.date(hold.from())
                                : "From " + PageWords.date(hold.from()) + " until " + PageWords.date(hold.until()),
                        hold.reason())));
        timetable
                .extensions()
                .forEach(extension -> notes.add(new NoteLine(
                        "Extension: " + clockName(today, extension.clock()),
                        "To " + PageWords.date(extension.to()),
                        extension.reason())));
        return notes;
    }

    private static String clockName(Framework today, String id) {
        return today.profile().clocks().stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .map(StatutoryClock::name)
                .orElse(id);
    }

    private static List<Choice> what() {
        return List.of(
                Choice.of("done", "Something was done")
                        .hint("For example, the rapid review was sent to the national Panel"),
                Choice.of("hold", "A hold began")
                        .hint("Criminal or court proceedings, or an inquest. The 5 and 15 working days are never held"),
                Choice.of("hold-ended", "A hold ended"),
                Choice.of("extension", "A clock was extended"),
                Choice.of("publish", "A day of publication is planned").hint("The advance copy is due before it"),
                Choice.of("died", "The day of death").hint("Starts the clocks of a child death review"));
    }

    private static List<Choice> kinds() {
        return java.util.Arrays.stream(StatutoryClock.Hold.values())
                .map(kind -> Choice.of(kind.word(), Hold.words(kind)))
                .toList();
    }
}
