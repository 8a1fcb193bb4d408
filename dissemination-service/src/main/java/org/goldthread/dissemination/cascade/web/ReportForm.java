package org.goldthread.dissemination.cascade.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goldthread.dissemination.FormProblems;
import org.goldthread.dissemination.Sent;
import org.goldthread.dissemination.cascade.AnsweringCascade;
import org.goldthread.dissemination.cascade.CascadeReport;
import org.goldthread.dissemination.cascade.Reached;
import org.goldthread.kit.Refusal;
import org.goldthread.pages.EnteredDate;
import org.goldthread.pages.Form;
import org.goldthread.pages.Problem;
import org.goldthread.pages.Problems;

/**
 * The form of a cascade's report: lines of role and number, as many as are needed, without scripts. Lines that are left
 * empty are passed over, and the filled ones close up when the form comes back.
 *
 * @param lines how many lines are shown
 */
record ReportForm(Form form, int lines) {

    private static final int FIRST_LINES = 4;
    private static final int MORE_LINES = 4;
    private static final int MOST_LINES = 50;

    static ReportForm blank() {
        return new ReportForm(Form.blank(), FIRST_LINES);
    }

    /** The report as it stands, to be corrected. */
    static ReportForm showing(CascadeReport report) {
        Form form = Form.blank()
                .showing("methods", report.methods())
                .showing("doneOn", report.doneOn())
                .showing("note", report.note())
                .showing(
                        "training",
                        report.training() == null ? null : report.training().word())
                .showing(
                        "policies",
                        report.policies() == null ? null : report.policies().word());
        int line = 0;
        for (Reached reached : report.reached()) {
            form = form.showing(role(line), reached.role()).showing(number(line), reached.number());
            line++;
        }
        return new ReportForm(form, Math.max(FIRST_LINES, line));
    }

    /** What was sent, with its filled lines closed up. */
    static ReportForm entered(Map<String, List<String>> parameters) {
        Form sent = Form.entered(parameters);
        Map<String, List<String>> kept = new LinkedHashMap<>(parameters);
        kept.keySet().removeIf(name -> name.startsWith("reached["));
        int filled = 0;
        for (int line = 0; line < MOST_LINES; line++) {
            String role = sent.text(role(line));
            String number = sent.text(number(line));
            if (!role.isEmpty() || !number.isEmpty()) {
                kept.put(role(filled), List.of(role));
                kept.put(number(filled), List.of(number));
                filled++;
            }
        }
        int shown = sent.text("lines").matches("\\d{1,2}") ? Integer.parseInt(sent.text("lines")) : FIRST_LINES;
        return new ReportForm(Form.entered(kept), Math.max(FIRST_LINES, Math.min(MOST_LINES, Math.max(shown, filled))));
    }

    static String role(int line) {
        return "reached[" + line + "].role";
    }

    static String number(int line) {
        return "reached[" + line + "].number";
    }

    /** Whether the person asked for more lines instead of sending the report. */
    boolean wantsMore() {
        return form.text("step").equals("more");
    }

    ReportForm withMoreLines() {
        return new ReportForm(form, Math.min(MOST_LINES, lines + MORE_LINES));
    }

    AnsweringCascade.Told told() {
        List<AnsweringCascade.ReachedRole> reached = new ArrayList<>();
        for (int line = 0; line < MOST_LINES; line++) {
            String role = form.text(role(line));
            String number = form.text(number(line)).replace(",", "");
            if (!role.isEmpty() || !number.isEmpty()) {
                reached.add(new AnsweringCascade.ReachedRole(
                        role, number.matches("-?\\d{1,9}") ? Integer.valueOf(number) : null));
            }
        }
        return new AnsweringCascade.Told(
                reached,
                form.texts("methods"),
                form.date("doneOn") instanceof EnteredDate.Given date ? date.day() : null,
                form.text("note"),
                Sent.orNull(form.text("training")),
                Sent.orNull(form.text("policies")));
    }

    /** The same with what is wrong with it; what could not be read is told as such. */
    ReportForm refused(Refusal why) {
        List<String> order = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            order.add(role(line));
            order.add(number(line));
        }
        order.addAll(List.of("methods", "doneOn", "training", "policies", "note", "reason"));
        Problems problems = FormProblems.of(why, order.toArray(String[]::new));
        return new ReportForm(
                form.with(
                        new Problems(problems.list().stream().map(this::asTyped).toList())),
                lines);
    }

    private Problem asTyped(Problem problem) {
        if (problem.field().equals("reached")) {
            return new Problem(role(0), problem.sentence());
        }
        if (problem.field().endsWith(".number")
                && !form.text(problem.field()).isEmpty()
                && !form.text(problem.field()).replace(",", "").matches("-?\\d{1,9}")) {
            return new Problem(problem.field(), "The number must be a whole number, such as 12");
        }
        if (problem.field().equals("doneOn")) {
            return form.date("doneOn")
                    .problem("doneOn", "The day on which it was done")
                    .orElse(problem);
        }
        return problem;
    }
}
