package org.goldthread.reviews.method.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.profile.Methodology;
import org.goldthread.reviews.conduct.web.FormPage;
import org.goldthread.reviews.conduct.web.Question;
import org.goldthread.reviews.method.Chosen;
import org.goldthread.reviews.method.Method;
import org.goldthread.reviews.method.NewMethod;
import org.goldthread.reviews.method.StageChange;
import org.goldthread.reviews.method.StageRecord;
import org.goldthread.reviews.method.StageState;

/** The two forms of a review's method: its choice, and how a stage stands; their questions, answers and what is filled in. */
final class MethodForms {

    private MethodForms() {}

    static NewMethod readMethod(Form form) {
        return new NewMethod(form.text("methodologyId"), form.text("rationale"), form.text("reason"));
    }

    static FormPage choose(List<Methodology> offered, Method method) {
        boolean again = method.chosen() != null;
        List<Question> questions = new ArrayList<>();
        questions.add(Question.one(
                "methodologyId",
                "Which methodology?",
                offered.stream().map(MethodForms::choice).toList()));
        if (again) {
            questions.add(Question.prose("reason", "Why is the methodology changed?", 1_000));
        }
        questions.add(Question.prose("rationale", "Why is it proportionate?", 2_000)
                .hint("To the scale and complexity of the issues being examined. No names"));
        FormPage page = FormPage.of(
                again ? "Change the method" : "Choose the method",
                questions,
                again ? "Change the method" : "Choose it");
        return again
                ? page.what("The method given up stays on record with its stages as they stand. The new one starts"
                        + " with stages of its own.")
                : page;
    }

    static Form filled(Stored<Method> stored) {
        Chosen chosen = stored.value().chosen();
        Form form = Form.blank().showing("version", stored.version());
        return chosen == null ? form : form.showing("methodologyId", chosen.methodologyId());
    }

    private static Choice choice(Methodology methodology) {
        return Choice.of(methodology.id(), methodology.name())
                .hint(methodology.description() + " Stages: " + String.join("; ", names(methodology)) + ".");
    }

    private static List<String> names(Methodology methodology) {
        return methodology.stages().stream().map(stage -> stage.name()).toList();
    }

    static StageChange readStage(Form form) {
        return new StageChange(
                form.text("state"),
                FormAgain.date(form, "plannedOn"),
                FormAgain.date(form, "startedOn"),
                FormAgain.date(form, "doneOn"),
                form.text("reason"));
    }

    static FormPage stage(StageRecord stage) {
        return FormPage.of(
                stage.name(),
                List.of(
                        Question.one(
                                "state",
                                "How does this stage stand?",
                                Arrays.stream(StageState.values())
                                        .map(state -> Choice.of(state.id(), state.words()))
                                        .toList()),
                        Question.date("plannedOn", "By which day should it be done? (optional)")
                                .hint("It is due in the officers’ list on that day"),
                        Question.date("startedOn", "When did it start? (once it is under way)"),
                        Question.date("doneOn", "When was it done? (once it is done)"),
                        Question.prose("reason", "Why is it skipped, or what came of it?", 1_000)
                                .hint("A stage that is skipped needs a reason. No names")),
                "Save the stage");
    }

    static Form filled(Stored<Method> stored, StageRecord stage) {
        return Form.blank()
                .showing("version", stored.version())
                .showing("state", stage.state().id())
                .showing("plannedOn", stage.plannedOn())
                .showing("startedOn", stage.startedOn())
                .showing("doneOn", stage.doneOn())
                .showing("reason", stage.reason());
    }
}
