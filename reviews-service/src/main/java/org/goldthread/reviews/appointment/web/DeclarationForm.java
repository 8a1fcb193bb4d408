package org.goldthread.reviews.appointment.web;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Choices;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.reviews.appointment.Declaration;
import org.goldthread.reviews.appointment.NewDeclaration;
import org.goldthread.reviews.appointment.Tie;
import org.goldthread.reviews.conduct.web.Question;
import org.jspecify.annotations.Nullable;

/** The questions of a declaration, and what was answered. */
final class DeclarationForm {

    private static final int ROWS = 3;
    private static final int MOST = 20;
    private static final String OTHER = "other";

    /** What nobody can have typed as a year: refused with a sentence, not dropped. */
    private static final Integer NO_YEAR = -1;

    private DeclarationForm() {}

    /**
     * The questions.
     *
     * @param declared how many employers are shown already
     */
    static List<Question> questions(Framework framework, int declared) {
        List<Question> questions = new ArrayList<>();
        List<Choice> agencies = new ArrayList<>(Choices.orNone("None", Choices.agencies(framework)));
        agencies.add(Choice.of(OTHER, "Another employer: write which below"));
        for (int i = 1; i <= Math.min(MOST, Math.max(ROWS, declared + 1)); i++) {
            Question row = Question.group(
                    i == 1 ? "ties" : "ties-" + i,
                    "Employer or other tie " + i,
                    Question.dropdown("tie" + i + "-agency", "Which?", agencies),
                    Question.text("tie" + i + "-employer", "Another employer (if it is not in the list)"),
                    Question.number("tie" + i + "-from", "From year"),
                    Question.number("tie" + i + "-until", "Until year (empty if it lasts)"));
            questions.add(
                    i == 1
                            ? row.hint("Every agency that the person works for or has worked for, and every other"
                                    + " body that they are tied to. A tie that has ended counts too")
                            : row);
        }
        questions.add(Question.one(
                "tiedToCase",
                "Does anything tie the person to the case?",
                List.of(Choice.of("no", "No"), Choice.of("yes", "Yes"))));
        questions.add(Question.prose("caseTie", "What ties them to it? (if something does)", 1_000)
                .hint("No names"));
        questions.add(Question.prose("interests", "Any other interest (optional)", 1_000)
                .hint("For example, work for another review of the same family. No names"));
        questions.add(Question.date("declaredOn", "When did the person declare this?"));
        return questions;
    }

    /** How many rows a form that comes back has filled. */
    static int rows(Form form) {
        int last = 0;
        for (int i = 1; i <= MOST; i++) {
            if (!form.text("tie" + i + "-agency").isEmpty()
                    || !form.text("tie" + i + "-employer").isEmpty()) {
                last = i;
            }
        }
        return last;
    }

    static NewDeclaration read(Form form) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            String agency = form.text("tie" + i + "-agency");
            ties.add(new Tie(
                    agency.equals(OTHER) ? null : agency,
                    form.text("tie" + i + "-employer"),
                    year(form.text("tie" + i + "-from")),
                    year(form.text("tie" + i + "-until"))));
        }
        return new NewDeclaration(
                ties,
                switch (form.text("tiedToCase")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                },
                form.text("caseTie"),
                form.text("interests"),
                FormAgain.date(form, "declaredOn"));
    }

    private static @Nullable Integer year(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("\\d{4}") ? Integer.valueOf(text) : NO_YEAR;
    }

    static Form filled(Form form, Declaration declaration) {
        Form filled = form;
        int i = 0;
        for (Tie tie : declaration.ties()) {
            i++;
            filled = filled.showing("tie" + i + "-agency", tie.agency() == null ? OTHER : tie.agency())
                    .showing("tie" + i + "-employer", tie.employer())
                    .showing("tie" + i + "-from", tie.from())
                    .showing("tie" + i + "-until", tie.until());
        }
        return filled.showing("tiedToCase", declaration.caseTie() == null ? "no" : "yes")
                .showing("caseTie", declaration.caseTie())
                .showing("interests", declaration.interests())
                .showing("declaredOn", declaration.declaredOn());
    }
}
