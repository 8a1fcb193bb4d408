package org.goldthread.reviews.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
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

/** The form that enters something in a timetable, and what is shown above it. */
final class TimetableForm {

    static final String[] ORDER = {"what", "clock", "kind", "hold", "on", "reason"};

    private TimetableForm() {}

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

    /** A hold or an extension with its reason, or a day that somebody entered. */
    record NoteLine(String what, String when, String reason) {}

    /** Enters what the form says, unless its date cannot be read. */
    static <T> Outcome<T> entered(Form form, LocalDate today, Function<Entry, Outcome<T>> enter) {
        Entry entry = new Entry(
                form.text("what"),
                form.text("clock"),
                form.text("kind"),
                form.text("hold").matches("\\d{1,3}") ? Integer.valueOf(form.text("hold")) : null,
                FormAgain.date(form, "on"),
                form.text("reason"));
        return FormAgain.unlessUnreadable(
                form,
                Map.of("on", "The date"),
                () -> entry.check(today).orElse(() -> Outcome.refused(new Refusal.Invalid(List.of()))),
                () -> enter.apply(entry));
    }

    static TimetableView view(
            String reference,
            String path,
            List<Link> crumbs,
            Timetable timetable,
            List<Reading> readings,
            Framework today) {
        return new TimetableView(
                reference,
                path,
                crumbs,
                readings.stream().map(TimetableForm::line).toList(),
                notes(timetable, today),
                what(timetable),
                readings.stream()
                        .filter(one -> one.doneOn() == null)
                        .map(one -> Choice.of(one.clock().id(), one.clock().name()))
                        .toList(),
                kinds(),
                timetable.holds().stream()
                        .filter(hold -> hold.until() == null)
                        .map(hold -> Choice.of(
                                hold.number().toString(), hold.words() + " since " + PageWords.date(hold.from())))
                        .toList());
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
        List<NoteLine> notes = new ArrayList<>();
        if (timetable.awareOn() != null) {
            notes.add(new NoteLine("An agency became aware", PageWords.date(timetable.awareOn()), ""));
        }
        if (timetable.notifiedOn() != null) {
            notes.add(new NoteLine("The notification was sent", PageWords.date(timetable.notifiedOn()), ""));
        }
        if (timetable.publishOn() != null) {
            notes.add(new NoteLine("Day of publication", PageWords.date(timetable.publishOn()), ""));
        }
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

    private static List<Choice> what(Timetable timetable) {
        List<Choice> choices = new ArrayList<>(List.of(
                Choice.of("done", "Something was done")
                        .hint("For example, the rapid review was sent to the national Panel"),
                Choice.of("hold", "A hold began")
                        .hint("Criminal or court proceedings, or an inquest. The 5 and 15 working days are never held"),
                Choice.of("hold-ended", "A hold ended"),
                Choice.of("extension", "A clock was extended"),
                Choice.of("publish", "A day of publication is planned").hint("The advance copy is due before it"),
                Choice.of("died", "The day of death").hint("Starts the clocks of a child death review")));
        if (timetable.subject().tellsItsOwnDays()) {
            choices.add(Choice.of("aware", "An agency became aware of a serious incident")
                    .hint("Starts the clock of the notification"));
            choices.add(Choice.of("notified", "The serious incident notification was sent")
                    .hint("Ends that clock, and starts the rapid review’s"));
        }
        return choices;
    }

    private static List<Choice> kinds() {
        return Arrays.stream(StatutoryClock.Hold.values())
                .map(kind -> Choice.of(kind.word(), Hold.words(kind)))
                .toList();
    }
}
