package org.goldthread.learning.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Choices;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Difference;
import org.jspecify.annotations.Nullable;

/** Between a finding's form and its draft. */
final class FindingForms {

    private static final int LONGEST_SUGGESTED = 1000;

    static final String[] ORDER = {
        "title",
        "statement",
        "nature",
        "seenThen",
        "underlyingReasons",
        "workload",
        "capacity",
        "outsideEvents",
        "inequality",
        "context",
        "evidence",
        "themes"
    };

    /** Answers in words, as their questions are called in advice. */
    private static final Map<String, String> IN_WORDS = inWords();

    private FindingForms() {}

    private static Map<String, String> inWords() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("title", "The finding in one line");
        names.put("statement", "The finding");
        names.put("seenThen", "What people could see at the time");
        names.put("underlyingReasons", "Why it was so");
        names.put("workload", "How workload bore on it");
        names.put("capacity", "How capacity bore on it");
        names.put("outsideEvents", "How outside events bore on it");
        names.put("inequality", "How inequality or racism bore on it");
        names.put("context", "Anything else in the context");
        names.put("evidence", "What it rests on");
        return names;
    }

    /** What is advised on the form's answers, in its order; only answers on which something is. */
    static List<FindingFormPages.Advice> advice(Form form, List<WordingHints> hints) {
        List<FindingFormPages.Advice> advice = new ArrayList<>();
        IN_WORDS.forEach((field, name) -> {
            List<WordingHints.Hint> found = hints.stream()
                    .flatMap(each -> each.on(form.text(field)).stream())
                    .toList();
            if (!found.isEmpty()) {
                advice.add(new FindingFormPages.Advice(field, name, found));
            }
        });
        return advice;
    }

    /** A form that another page has begun to fill in by its link, such as a weak standard's; longer words are cut. */
    static Form suggested(Map<String, List<String>> parameters) {
        Form given = Form.entered(parameters);
        Form form = Form.blank();
        for (String field : List.of("title", "statement", "nature", "evidence")) {
            String words = given.text(field);
            form = words.isEmpty()
                    ? form
                    : form.showing(field, words.substring(0, Math.min(words.length(), LONGEST_SUGGESTED)));
        }
        return form;
    }

    /**
     * What the form says.
     *
     * @param kept what is said elsewhere, on recurrence; null while nothing is
     */
    static FindingDraft draft(Form form, @Nullable FindingText kept) {
        return new FindingDraft(
                form.text("title"),
                form.text("statement"),
                form.text("nature"),
                form.text("underlyingReasons"),
                form.text("evidence"),
                form.text("context"),
                new Circumstances(
                        form.text("workload"),
                        form.text("capacity"),
                        form.text("outsideEvents"),
                        form.text("inequality")),
                form.text("seenThen"),
                form.texts("themes"),
                kept == null
                        ? List.of()
                        : kept.repeats().stream().map(FindingId::toString).toList(),
                kept == null ? null : kept.declaredNew(),
                kept == null ? null : kept.newBecause());
    }

    static Form of(FindingText text) {
        Circumstances around = text.circumstances();
        return Form.blank()
                .showing("title", text.title())
                .showing("statement", text.statement())
                .showing("nature", text.nature().word())
                .showing("underlyingReasons", text.underlyingReasons())
                .showing("evidence", text.evidence())
                .showing("context", text.context())
                .showing(
                        "around",
                        around.said().stream().map(Circumstances.Named::field).toList())
                .showing("workload", around.workload())
                .showing("capacity", around.capacity())
                .showing("outsideEvents", around.outsideEvents())
                .showing("inequality", around.inequality())
                .showing("seenThen", text.seenThen())
                .showing("themes", text.themes());
    }

    static List<Choice> natures() {
        return List.of(
                Choice.of("improvement", "Something needs to get better"),
                Choice.of("strength", "Something worked well").hint("What worked is learned from as well"));
    }

    static List<Choice> themes(Framework framework) {
        return Choices.themes(framework);
    }

    static List<Difference> differences(FindingDraft yours, FindingText theirs, Framework today) {
        return List.of(
                Difference.of("Title", said(yours.title()), theirs.title()),
                Difference.of("Finding", said(yours.statement()), theirs.statement()),
                Difference.of("Nature", said(yours.nature()), theirs.nature().word()),
                Difference.of("Seen at the time", said(yours.seenThen()), said(theirs.seenThen())),
                Difference.of("Underlying reasons", said(yours.underlyingReasons()), said(theirs.underlyingReasons())),
                Difference.of("Circumstances", around(yours.around()), around(theirs.circumstances())),
                Difference.of("Other context", said(yours.context()), said(theirs.context())),
                Difference.of("Evidence", said(yours.evidence()), said(theirs.evidence())),
                Difference.of("Themes", themes(yours.themes(), today), themes(theirs.themes(), today)));
    }

    private static String around(Circumstances around) {
        return around.said().stream()
                .map(each -> each.name() + ": " + each.words())
                .collect(Collectors.joining("; "));
    }

    private static String themes(List<String> ids, Framework today) {
        return String.join(", ", ids.stream().map(today::themeName).toList());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
