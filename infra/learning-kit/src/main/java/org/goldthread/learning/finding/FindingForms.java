package org.goldthread.learning.finding;

import java.util.List;
import java.util.Map;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Choices;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Difference;

/** Between a finding's form and its draft. */
final class FindingForms {

    private static final int LONGEST_SUGGESTED = 1000;

    static final String[] ORDER = {
        "title",
        "statement",
        "nature",
        "underlyingReasons",
        "evidence",
        "context",
        "themes",
        "recurrence",
        "repeats",
        "declaredNew"
    };

    private FindingForms() {}

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

    /** The question of recurrence has three answers: not looked yet, new, repeats these. */
    static FindingDraft draft(Form form) {
        String recurrence = form.text("recurrence");
        return new FindingDraft(
                form.text("title"),
                form.text("statement"),
                form.text("nature"),
                form.text("underlyingReasons"),
                form.text("evidence"),
                form.text("context"),
                form.texts("themes"),
                "repeats".equals(recurrence) ? form.texts("repeats") : List.of(),
                "new".equals(recurrence) ? Boolean.TRUE : null);
    }

    static Form of(FindingText text) {
        String recurrence = Boolean.TRUE.equals(text.declaredNew()) ? "new" : "repeats";
        return Form.blank()
                .showing("title", text.title())
                .showing("statement", text.statement())
                .showing("nature", text.nature().word())
                .showing("underlyingReasons", text.underlyingReasons())
                .showing("evidence", text.evidence())
                .showing("context", text.context())
                .showing("themes", text.themes())
                .showing("recurrence", text.recurrenceChecked() ? recurrence : null)
                .showing("repeats", text.repeats());
    }

    static List<Choice> natures() {
        return List.of(
                Choice.of("improvement", "Something needs to get better"),
                Choice.of("strength", "Something worked well").hint("What worked is learned from as well"));
    }

    static List<Choice> themes(Framework framework) {
        return Choices.themes(framework);
    }

    static List<Choice> earlier(List<Finding> agreed) {
        return agreed.stream()
                .map(finding -> Choice.of(
                                finding.id().toString(), finding.text().title())
                        .hint(finding.origin().reference()))
                .toList();
    }

    static List<Difference> differences(FindingDraft yours, FindingText theirs, Framework today) {
        return List.of(
                Difference.of("Title", said(yours.title()), theirs.title()),
                Difference.of("Finding", said(yours.statement()), theirs.statement()),
                Difference.of("Nature", said(yours.nature()), theirs.nature().word()),
                Difference.of("Underlying reasons", said(yours.underlyingReasons()), said(theirs.underlyingReasons())),
                Difference.of("Evidence", said(yours.evidence()), said(theirs.evidence())),
                Difference.of("Context", said(yours.context()), said(theirs.context())),
                Difference.of("Themes", themes(yours.themes(), today), themes(theirs.themes(), today)),
                Difference.of(
                        "Seen before",
                        recurrence(
                                Boolean.TRUE.equals(yours.declaredNew()),
                                yours.repeats().size()),
                        recurrence(
                                Boolean.TRUE.equals(theirs.declaredNew()),
                                theirs.repeats().size())));
    }

    private static String recurrence(boolean isNew, int repeats) {
        return isNew ? "New" : repeats == 0 ? "Not looked yet" : "Repeats " + repeats;
    }

    private static String themes(List<String> ids, Framework today) {
        return String.join(", ", ids.stream().map(today::themeName).toList());
    }

    private static String said(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
