package org.goldthread.learning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.kit.web.Refusals;
import org.goldthread.pages.EnteredDate;
import org.goldthread.pages.Form;
import org.goldthread.pages.Problem;
import org.goldthread.pages.Problems;
import org.jspecify.annotations.Nullable;

/** A form that comes back: everything typed is kept, and what is wrong is said in the form's order. */
public final class FormAgain {

    private FormAgain() {}

    /**
     * The form with what was refused, and the status that says so to programs.
     *
     * @param order the fields in the form's order
     * @throws PageRefused for what no form can show: nothing there, not allowed
     */
    public static Form with(Form form, Refusal why, HttpServletResponse response, String... order) {
        if (why instanceof Refusal.Missing || why instanceof Refusal.Forbidden) {
            throw new PageRefused(why);
        }
        response.setStatus(Refusals.status(why).value());
        if (why instanceof Refusal.Invalid invalid) {
            return form.with(new Problems(invalid.problems().stream()
                            .map(problem -> new Problem(problem.field(), problem.sentence()))
                            .toList())
                    .inOrder(order));
        }
        if (why instanceof Refusal.Stale stale) {
            return form.showing("version", stale.version())
                    .with(Problems.of(
                            "",
                            "Somebody else changed this while you were working on it. Nothing of yours is saved yet:"
                                    + " compare below, then save again"));
        }
        return form.with(Problems.of("", why.sentence()));
    }

    /**
     * Runs the command unless a date cannot be read; then everything that is wrong with the form is said at once.
     *
     * @param dates the date fields and what they are called, in the form's order
     * @param otherwiseWrong what is wrong with the rest, without the dates
     */
    public static <T> Outcome<T> unlessUnreadable(
            Form form, Map<String, String> dates, Supplier<Outcome<T>> otherwiseWrong, Supplier<Outcome<T>> command) {
        Map<String, FieldProblem> unreadable = new LinkedHashMap<>();
        dates.forEach((field, words) -> form.date(field)
                .problem(field, words)
                .ifPresent(
                        problem -> unreadable.put(field, new FieldProblem(field, "not-a-date", problem.sentence()))));
        if (unreadable.isEmpty()) {
            return command.get();
        }
        List<FieldProblem> all = new ArrayList<>(unreadable.values());
        if (otherwiseWrong.get() instanceof Outcome.Refused<T> refused
                && refused.why() instanceof Refusal.Invalid invalid) {
            invalid.problems().stream()
                    .filter(problem -> !unreadable.containsKey(problem.field()))
                    .forEach(all::add);
        }
        return Outcome.refused(new Refusal.Invalid(all));
    }

    /** The same where the rest of the form is looked at only with its dates. */
    public static <T> Outcome<T> unlessUnreadable(Form form, Map<String, String> dates, Supplier<Outcome<T>> command) {
        return unlessUnreadable(form, dates, () -> Outcome.refused(new Refusal.Invalid(List.of())), command);
    }

    /** What is wrong, in the order in which it was found: for forms whose fields are those of a tool. */
    public static Form asFound(Form form, Refusal why, HttpServletResponse response) {
        return with(
                form,
                why,
                response,
                why instanceof Refusal.Invalid invalid
                        ? invalid.problems().stream().map(FieldProblem::field).toArray(String[]::new)
                        : new String[0]);
    }

    /** The date of a field, or nothing. */
    public static java.time.@Nullable LocalDate date(Form form, String field) {
        return form.date(field) instanceof EnteredDate.Given given ? given.day() : null;
    }

    /** The version that the form was made from; null for a form that was tampered with, which then cannot be stale. */
    public static @Nullable Long version(Form form) {
        String text = form.text("version");
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
