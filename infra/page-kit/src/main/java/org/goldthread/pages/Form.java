package org.goldthread.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goldthread.pages.component.Field;
import org.goldthread.pages.component.Label;
import org.goldthread.pages.component.Part;
import org.jspecify.annotations.Nullable;

/**
 * A form as a person sees it: what was typed, and what is wrong with it. What was typed is always shown again, so
 * nothing is lost when the form comes back.
 */
public record Form(Map<String, List<String>> entered, Problems problems) {

    public Form {
        entered = Map.copyOf(entered);
    }

    /** An empty form. */
    public static Form blank() {
        return new Form(Map.of(), Problems.NONE);
    }

    /** What a request sent: pass the {@code MultiValueMap} of its parameters. */
    public static Form entered(Map<String, List<String>> parameters) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        parameters.forEach((name, values) -> kept.put(name, List.copyOf(values)));
        return new Form(kept, Problems.NONE);
    }

    /** Shows a stored value in a field; nothing leaves it empty. A date fills its three boxes. */
    public Form showing(String name, @Nullable Object value) {
        Map<String, List<String>> more = new LinkedHashMap<>(entered);
        if (value instanceof LocalDate date) {
            more.put(name + "-day", List.of(String.valueOf(date.getDayOfMonth())));
            more.put(name + "-month", List.of(String.valueOf(date.getMonthValue())));
            more.put(name + "-year", List.of(String.valueOf(date.getYear())));
        } else if (value instanceof Iterable<?> several) {
            List<String> words = new ArrayList<>();
            several.forEach(one -> words.add(String.valueOf(one)));
            more.put(name, List.copyOf(words));
        } else if (value != null) {
            more.put(name, List.of(value.toString()));
        }
        return new Form(more, problems);
    }

    /** The same answers with what is wrong with them. */
    public Form with(Problems wrong) {
        return new Form(entered, wrong);
    }

    /** The answer to a question without spaces around it, empty where there is none. */
    public String text(String name) {
        List<String> values = entered.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** All answers to a question, without empty ones. */
    public List<String> texts(String name) {
        return entered.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The date in the three boxes of a field. */
    public EnteredDate date(String name) {
        return EnteredDate.of(text(name + "-day"), text(name + "-month"), text(name + "-year"));
    }

    /** A question of this form with its answer and its problem. */
    public Field field(String name) {
        return Field.of(name).values(entered.getOrDefault(name, List.of())).error(problems.sentence(name));
    }

    /** A question about a date: boxes {@code name-day}, {@code name-month} and {@code name-year}. */
    public Field dateField(String name) {
        boolean wrong = problems.sentence(name) != null;
        Field field = Field.of(name).error(problems.sentence(name));
        return field.dateParts(List.of(
                datePart(name, "Day", 2, wrong).withId(field.id()),
                datePart(name, "Month", 2, wrong),
                datePart(name, "Year", 4, wrong)));
    }

    private Field datePart(String name, String part, int letters, boolean wrong) {
        String box = name + "-" + part.toLowerCase(Locale.UK);
        return Field.of(box)
                .value(text(box))
                .label(new Label(Part.of(part).classes("govuk-date-input__label"), null, false))
                .classes(wrong ? "govuk-date-input__input govuk-input--error" : "govuk-date-input__input")
                .attribute("inputmode", "numeric")
                .width(letters);
    }
}
