package org.goldthread.audit.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Overwriting;
import org.jspecify.annotations.Nullable;

/**
 * A year's audit programme (A2; PSCB 7.2, 7.7).
 *
 * @param year the calendar year in which it begins, on 1 April
 * @param seed what decided between services that wait equally long
 */
public record Programme(@BsonId ProgrammeId id, Integer year, Long seed, List<ProgrammeEntry> entries, By.Mark laidOut)
        implements Aggregate {

    static final int SCHEMA = 1;
    static final int LONGEST_TITLE = 200;

    public Programme {
        entries = Given.list(entries);
    }

    static Decision<Programme> layOut(int year, long seed, List<ProgrammeEntry> entries, By.Mark by) {
        return Decision.of(new Programme(ProgrammeId.ofYear(year), year, seed, entries, by));
    }

    /** Programme years begin on 1 April, as the partnerships' business years do (default). */
    static LocalDate first(int year) {
        return LocalDate.of(year, 4, 1);
    }

    static LocalDate last(int year) {
        return first(year + 1).minusDays(1);
    }

    /** The year that this day lies in. */
    static int yearOf(LocalDate day) {
        return day.isBefore(first(day.getYear())) ? day.getYear() - 1 : day.getYear();
    }

    /** "2026-27". */
    static String words(int year) {
        return year + "-" + String.format(java.util.Locale.ROOT, "%02d", (year + 1) % 100);
    }

    public Optional<ProgrammeEntry> entry(UUID entry) {
        return entries.stream().filter(each -> each.entry().equals(entry)).findFirst();
    }

    /**
     * What may be changed of an entry.
     *
     * @param theme title of an approved theme, or nothing
     */
    public record EntryTerms(
            @Nullable String title,
            @Nullable String theme,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate dueOn) {}

    /**
     * Changes an entry that was not opened.
     *
     * @param themes titles of the approved themes
     * @param seen the version of the programme that the writer saw; null to write where nobody else has written
     */
    Outcome<Decision<Programme>> change(
            UUID entry, EntryTerms terms, List<String> themes, CalendarDays days, @Nullable Long seen, By.Mark by) {
        Optional<ProgrammeEntry> found = entry(entry);
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        if (found.get().opened()) {
            return Outcome.refused(
                    new Refusal.Rule("opened", "The audit was opened already. Change it on its own page", "default"));
        }
        return Guard.unless(
                Overwriting.against(seen, Optional.ofNullable(found.get().changed()), by),
                () -> change(entry, terms, themes, days, by));
    }

    private Outcome<Decision<Programme>> change(
            UUID entry, EntryTerms terms, List<String> themes, CalendarDays days, By.Mark by) {
        String theme = Text.tidy(terms.theme());
        LocalDate opens = terms.opensOn();
        LocalDate due = terms.dueOn();
        return new Problems()
                .text("title", terms.title(), LONGEST_TITLE, "the title of the audit")
                .when(
                        theme != null && !themes.contains(theme),
                        "theme",
                        "not-approved",
                        "Select a theme that was approved for this type of audit")
                .present("opensOn", opens, "Enter the day on which agencies are asked")
                .when(
                        opens != null && !days.isWorkingDay(opens),
                        "opensOn",
                        "no-working-day",
                        "The day on which agencies are asked must be a working day")
                .when(
                        opens != null && (opens.isBefore(first(year)) || opens.isAfter(last(year))),
                        "opensOn",
                        "out-of-range",
                        "The day on which agencies are asked must lie in " + words(year))
                .present("dueOn", due, "Enter the day by which agencies answer")
                .when(
                        due != null && !days.isWorkingDay(due),
                        "dueOn",
                        "no-working-day",
                        "The day by which agencies answer must be a working day")
                .when(
                        due != null && opens != null && (!due.isAfter(opens) || due.isAfter(opens.plusYears(1))),
                        "dueOn",
                        "out-of-range",
                        "The day by which agencies answer must be after the day on which they are asked, within a year")
                .orElse(() -> Outcome.done(Decision.of(with(
                        entry,
                        one -> one.about(
                                String.valueOf(Text.tidy(terms.title())),
                                theme,
                                java.util.Objects.requireNonNull(opens),
                                java.util.Objects.requireNonNull(due),
                                by)))));
    }

    Outcome<Decision<Programme>> opened(UUID entry, String reference) {
        return entry(entry).isEmpty()
                ? Outcome.refused(new Refusal.Missing())
                : Outcome.done(Decision.of(with(entry, one -> one.openedAs(reference))));
    }

    private Programme with(UUID entry, UnaryOperator<ProgrammeEntry> change) {
        return new Programme(
                id,
                year,
                seed,
                entries.stream()
                        .map(each -> each.entry().equals(entry) ? change.apply(each) : each)
                        .toList(),
                laidOut);
    }
}
