package org.goldthread.learning.learningpoint;

import java.util.List;
import java.util.stream.Stream;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.FindingIds;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Difference;
import org.jspecify.annotations.Nullable;

/** Between a learning point's form and its draft. */
final class LearningPointForms {

    static final String[] ORDER = {
        "keyMessage", "purpose", "learningOutcome", "scope", "audiences", "agencies", "findings"
    };

    private LearningPointForms() {}

    static LearningPointDraft draft(Form form) {
        return new LearningPointDraft(
                FindingIds.in(form, "findings"),
                form.text("keyMessage"),
                form.text("purpose"),
                form.text("learningOutcome"),
                form.text("scope"),
                form.texts("audiences"),
                form.texts("agencies"));
    }

    /** A new one starts from its finding and concerns the agencies of the activity. */
    static Form startingFrom(FindingId finding, List<String> agencies) {
        return Form.blank().showing("findings", List.of(finding)).showing("agencies", agencies);
    }

    static Form of(LearningPoint point) {
        LearningText text = point.text();
        Scope scope = text.scope();
        return Form.blank()
                .showing("keyMessage", text.keyMessage())
                .showing("purpose", text.purpose())
                .showing("learningOutcome", text.learningOutcome())
                .showing("scope", scope == null ? null : scope.word())
                .showing("audiences", text.audiences())
                .showing("agencies", text.agencies())
                .showing("findings", point.findings());
    }

    static List<Choice> scopes() {
        return Stream.of(Scope.values())
                .map(scope -> Choice.of(scope.word(), scope.words()).hint(scope.hint()))
                .toList();
    }

    static List<Difference> differences(LearningPointDraft yours, LearningPoint now, Framework today) {
        LearningText theirs = now.text();
        return List.of(
                Difference.of("Key message", said(yours.keyMessage()), theirs.keyMessage()),
                Difference.of("Purpose", said(yours.purpose()), said(theirs.purpose())),
                Difference.of("Learning outcome", said(yours.learningOutcome()), said(theirs.learningOutcome())),
                Difference.of("About", scope(Scope.of(yours.scope()).orElse(null)), scope(theirs.scope())),
                Difference.of("Audiences", audiences(yours.audiences(), today), audiences(theirs.audiences(), today)),
                Difference.of("Agencies", agencies(yours.agencies(), today), agencies(theirs.agencies(), today)),
                Difference.of(
                        "Findings",
                        yours.findings().size() + " named",
                        now.findings().size() + " named"));
    }

    static String scope(@Nullable Scope scope) {
        return scope == null ? "" : scope.words();
    }

    private static String audiences(List<String> ids, Framework today) {
        return String.join(", ", ids.stream().map(today::audienceName).toList());
    }

    private static String agencies(List<String> ids, Framework today) {
        return String.join(", ", ids.stream().map(today::agencyName).toList());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
