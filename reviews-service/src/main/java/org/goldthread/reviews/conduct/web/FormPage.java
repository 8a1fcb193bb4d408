package org.goldthread.reviews.conduct.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Difference;
import org.goldthread.pages.component.Link;
import org.jspecify.annotations.Nullable;

/**
 * A page with one form.
 *
 * @param caption the review's reference
 * @param what what the person should know first, one sentence each
 * @param note said with emphasis above the questions; null for nothing
 * @param differences yours and theirs, where somebody else was quicker
 * @param back where "Cancel" leads
 */
public record FormPage(
        String title,
        String caption,
        List<Link> crumbs,
        List<String> what,
        @Nullable String note,
        List<Question> questions,
        List<Difference> differences,
        String button,
        String back) {

    public FormPage {
        crumbs = List.copyOf(crumbs);
        what = List.copyOf(what);
        questions = List.copyOf(questions);
        differences = List.copyOf(differences);
    }

    public static FormPage of(String title, List<Question> questions, String button) {
        return new FormPage(title, "", List.of(), List.of(), null, questions, List.of(), button, "");
    }

    public FormPage what(String... sentences) {
        return new FormPage(title, caption, crumbs, List.of(sentences), note, questions, differences, button, back);
    }

    public FormPage note(@Nullable String words) {
        return new FormPage(title, caption, crumbs, what, words, questions, differences, button, back);
    }

    FormPage at(String reference, List<Link> way, String backTo) {
        return new FormPage(title, reference, way, what, note, questions, differences, button, backTo);
    }

    /** The same with what somebody else wrote meanwhile beside what was typed here. */
    FormPage comparing(Form yours, Form theirs) {
        List<Difference> all = questions.stream()
                .map(question -> Difference.of(question.label(), question.answer(yours), question.answer(theirs)))
                .filter(difference -> !difference.same())
                .toList();
        return new FormPage(title, caption, crumbs, what, note, questions, all, button, back);
    }

    /** The questions' names in the form's order. */
    String[] order() {
        return questions.stream().map(Question::name).toArray(String[]::new);
    }

    /** The questions that are answered by a date. */
    Map<String, String> dates() {
        Map<String, String> dates = new LinkedHashMap<>();
        questions.stream()
                .filter(question -> question.kind() == Question.Kind.DATE)
                .forEach(question -> dates.put(question.name(), "The date"));
        return dates;
    }
}
