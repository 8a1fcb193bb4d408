package org.goldthread.reviews.participation.web;

import java.util.Arrays;
import java.util.List;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Level;
import org.goldthread.reviews.conduct.web.FormPage;
import org.goldthread.reviews.conduct.web.Question;
import org.goldthread.reviews.participation.FamilyMember;
import org.goldthread.reviews.participation.LivedExperience;
import org.goldthread.reviews.participation.NewFamilyMember;
import org.goldthread.reviews.participation.NewLivedExperience;
import org.goldthread.reviews.participation.NewPractitioners;
import org.goldthread.reviews.participation.Practitioners;
import org.goldthread.reviews.participation.TakingPart;
import org.jspecify.annotations.Nullable;

/** The three forms of participation: their questions, their answers, and how they are filled from what stands. */
final class ParticipationForms {

    private static final int NOT_A_NUMBER = -1;

    private ParticipationForms() {}

    static FormPage practitioners(AtHand review, Framework today, boolean added) {
        return FormPage.of(
                        added ? "Add practitioners" : "Change what is said about practitioners",
                        List.of(
                                Question.one(
                                        "agency",
                                        "Which agency?",
                                        today.agencies().stream()
                                                .filter(agency -> review.activity()
                                                                .agencies()
                                                                .isEmpty()
                                                        || review.activity().involves(agency.id()))
                                                .map(agency -> Choice.of(agency.id(), agency.name()))
                                                .toList()),
                                Question.one(
                                        "level",
                                        "At which level do they work?",
                                        Level.all(today.profile()).stream()
                                                .map(level -> Choice.of(level.id(), level.words()))
                                                .toList()),
                                Question.text("role", "What do they do?")
                                        .hint("A role and a letter, such as Health visitor A. No names"),
                                Question.number("number", "How many people?"),
                                state(),
                                Question.date("invitedOn", "When were they invited?"),
                                account(),
                                Question.prose("prepared", "How were they prepared? (optional)", 2_000),
                                told("Also that nobody is blamed for what they did in good faith")),
                        "Save")
                .what("Practitioners are involved fully and invited to contribute their perspectives without fear of"
                        + " being blamed for actions they took in good faith.");
    }

    static FormPage family(boolean added) {
        return FormPage.of(
                        added ? "Add a member of the family" : "Change what is said about a member of the family",
                        List.of(
                                Question.text("who", "Who is it?")
                                        .hint("A pseudonym such as Mother, Father, Sibling 1. No names"),
                                Question.one(
                                        "child",
                                        "Is it a child?",
                                        List.of(Choice.of("no", "No"), Choice.of("yes", "Yes"))),
                                state(),
                                Question.date("invitedOn", "When were they invited?"),
                                account(),
                                told(
                                        "What happens with what they say, how they are involved, and what they can expect"),
                                Question.date("sharedOn", "When were the findings shared with them? (once they were)")),
                        "Save")
                .what("Families, including surviving children, are invited to contribute. They understand how they are"
                        + " going to be involved.");
    }

    static FormPage livedExperience() {
        return FormPage.of(
                        "The child’s lived experience",
                        List.of(
                                Question.prose("text", "What was daily life like for the child?", 8_000)
                                        .hint("A day in the child’s life, told from where the child stood. No names"),
                                Question.prose("sources", "How is this known?", 2_000)
                                        .hint("The child’s own words, siblings, drawings, records")),
                        "Save")
                .what("Every review has this section: it keeps the child at the centre.");
    }

    private static Question state() {
        return Question.one(
                "state",
                "Did they take part?",
                Arrays.stream(TakingPart.values())
                        .map(state -> Choice.of(state.id(), state.words()))
                        .toList());
    }

    private static Question account() {
        return Question.prose("account", "How did they take part, or why not?", 2_000)
                .hint("No names, dates of birth or addresses");
    }

    private static Question told(String hint) {
        return Question.prose("told", "What were they told?", 2_000).hint(hint);
    }

    static NewPractitioners readPractitioners(Form form) {
        return new NewPractitioners(
                form.text("agency"),
                form.text("level"),
                form.text("role"),
                number(form.text("number")),
                form.text("state"),
                FormAgain.date(form, "invitedOn"),
                form.text("account"),
                form.text("prepared"),
                form.text("told"));
    }

    private static @Nullable Integer number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : Integer.valueOf(NOT_A_NUMBER);
    }

    static NewFamilyMember readFamily(Form form) {
        return new NewFamilyMember(
                form.text("who"),
                switch (form.text("child")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                },
                form.text("state"),
                FormAgain.date(form, "invitedOn"),
                form.text("account"),
                form.text("told"),
                FormAgain.date(form, "sharedOn"));
    }

    static NewLivedExperience readLivedExperience(Form form) {
        return new NewLivedExperience(form.text("text"), form.text("sources"));
    }

    static Form filled(Form form, Practitioners line) {
        return form.showing("agency", line.agency())
                .showing("level", line.level().id())
                .showing("role", line.role())
                .showing("number", line.number())
                .showing("state", line.state().id())
                .showing("invitedOn", line.invitedOn())
                .showing("account", line.account())
                .showing("prepared", line.prepared())
                .showing("told", line.told());
    }

    static Form filled(Form form, FamilyMember member) {
        return form.showing("who", member.who())
                .showing("child", member.child() ? "yes" : "no")
                .showing("state", member.state().id())
                .showing("invitedOn", member.invitedOn())
                .showing("account", member.account())
                .showing("told", member.told())
                .showing("sharedOn", member.sharedOn());
    }

    static Form filled(Form form, @Nullable LivedExperience lived) {
        return lived == null ? form : form.showing("text", lived.text()).showing("sources", lived.sources());
    }
}
