package org.goldthread.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goldthread.pages.component.Button;
import org.goldthread.pages.component.Content;
import org.goldthread.pages.component.Fieldset;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Part;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.State;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;

/** What templates call {@code #pages}: dates in words, and components made of plain words. */
public final class PageWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** "3 December 2026"; empty for nothing. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** "3 December 2026" as clocks in England show it; empty for nothing. */
    public static String date(@Nullable Instant instant) {
        return instant == null ? "" : DATE.format(instant.atZone(LONDON));
    }

    /** "3 December 2026, 14:05" as clocks in England show it; empty for nothing. */
    public static String moment(@Nullable Instant instant) {
        return instant == null ? "" : date(instant) + ", " + time(instant);
    }

    /** "14:05" as clocks in England show it; empty for nothing. */
    public static String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(LONDON));
    }

    /** "1 agency", "3 agencies", "no agencies". */
    public static String count(long number, String one, String many) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + (number == 1 ? one : many);
    }

    /** A tag of one of the five states: {@code overdue}, {@code soon}, {@code waiting}, {@code in-progress}, {@code done}. */
    public static Tag tag(String state, String words) {
        return Tag.of(State.valueOf(state.toUpperCase(Locale.UK).replace('-', '_')), words);
    }

    /** Anything that stands for words, as a part. */
    public static Part part(@Nullable Object given) {
        return Part.of(given);
    }

    /** A list of anything that stands for words, as parts. */
    public static List<Part> parts(List<?> given) {
        return given.stream().map(Part::of).toList();
    }

    /** Attributes with one more. */
    public static Map<String, String> attributes(String name, Object value) {
        return Map.of(name, String.valueOf(value));
    }

    /** Whether any of these is a form or a list of problems with something wrong. */
    public static boolean failed(@Nullable Object form, @Nullable Object problems) {
        return problems(form).any() || problems(problems).any();
    }

    /** The problems of a form or a list of problems. */
    public static Problems problems(@Nullable Object given) {
        if (given instanceof Form form) {
            return form.problems();
        }
        return given instanceof Problems problems ? problems : Problems.NONE;
    }

    /** The words of a tag, or of anything else in a grey one. */
    public static Part tagPart(@Nullable Object given) {
        return given instanceof Tag tag ? tag.part() : Part.of(given);
    }

    /** A fieldset, or one with these words as legend. */
    public static Fieldset fieldset(Object given) {
        return given instanceof Fieldset set ? set : Fieldset.of(given);
    }

    /** Whether any row offers something to do. */
    public static boolean anyActions(List<Row> rows) {
        return rows.stream().anyMatch(row -> !row.actions().isEmpty());
    }

    /** A button that submits. */
    public static Button submit(Object words) {
        return Button.submit(words);
    }

    /** A link that looks like a button. */
    public static Button linkButton(String href, Object words) {
        return Button.link(href, words);
    }

    /** Links from problems to their fields. */
    public static List<Link> links(@Nullable Object formOrProblems) {
        return problems(formOrProblems).list().stream()
                .map(problem -> problem.field().isEmpty()
                        ? new Link(Part.of(problem.sentence()), null, null, false)
                        : Link.to("#" + problem.anchor(), problem.sentence()))
                .toList();
    }

    /** A link. */
    public static Link link(String href, Object words) {
        return Link.to(href, words);
    }

    /** The last one of the breadcrumbs. */
    public static Link here(Object words) {
        return Link.here(words);
    }

    /** A row of a summary list. */
    public static Row row(Object key, Object value, Link... actions) {
        return Row.of(key, value, actions);
    }

    /** Whether content has no words. */
    public static boolean blank(Content content) {
        return content instanceof Content.Text text && text.words().isBlank();
    }

    /** Whether content is words, so that the component gives them a paragraph. */
    public static boolean plain(Content content) {
        return content instanceof Content.Text;
    }

    /** The rows of a card: screen readers hear the card's title after each action. */
    public static List<Row> within(List<Row> rows, Part title) {
        return rows.stream().map(row -> row.within(title.content())).toList();
    }
}
