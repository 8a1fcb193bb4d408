package org.goldthread.learning.recommendation;

import java.util.List;
import java.util.stream.Stream;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.FindingIds;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Difference;
import org.jspecify.annotations.Nullable;

/** Between a recommendation's form and its draft. */
final class RecommendationForms {

    static final String[] ORDER = {
        "text", "agencies", "followUpGroup", "dueOn", "measureOfSuccess", "priority", "findings"
    };

    private RecommendationForms() {}

    static RecommendationDraft draft(Form form) {
        return new RecommendationDraft(
                FindingIds.in(form, "findings"),
                form.text("text"),
                form.texts("agencies"),
                form.text("followUpGroup"),
                FormAgain.date(form, "dueOn"),
                form.text("measureOfSuccess"),
                form.text("priority"));
    }

    /** A new one starts from its finding and is followed up by the profile's own group. */
    static Form startingFrom(FindingId finding, String followUpGroup) {
        return Form.blank().showing("findings", List.of(finding)).showing("followUpGroup", followUpGroup);
    }

    static Form of(Recommendation recommendation) {
        RecommendationText text = recommendation.text();
        Urgency priority = text.priority();
        return Form.blank()
                .showing("text", text.text())
                .showing("agencies", text.agencies())
                .showing("followUpGroup", text.followUpGroup())
                .showing("dueOn", text.dueOn())
                .showing("measureOfSuccess", text.measureOfSuccess())
                .showing("priority", priority == null ? null : priority.word())
                .showing("findings", recommendation.findings());
    }

    static List<Choice> priorities() {
        return Stream.of(Urgency.values())
                .map(urgency -> Choice.of(urgency.word(), urgency.words()))
                .toList();
    }

    static List<Difference> differences(RecommendationDraft yours, Recommendation now, Framework today) {
        RecommendationText theirs = now.text();
        String group = yours.followUpGroup();
        return List.of(
                Difference.of("Recommendation", said(yours.text()), theirs.text()),
                Difference.of("To", agencies(yours.agencies(), today), agencies(theirs.agencies(), today)),
                Difference.of(
                        "Followed up by",
                        group == null ? "" : today.groupName(group),
                        today.groupName(theirs.followUpGroup())),
                Difference.of("Due", PageWords.date(yours.dueOn()), PageWords.date(theirs.dueOn())),
                Difference.of("Measure of success", said(yours.measureOfSuccess()), said(theirs.measureOfSuccess())),
                Difference.of(
                        "Priority", priority(Urgency.of(yours.priority()).orElse(null)), priority(theirs.priority())),
                Difference.of(
                        "Findings",
                        yours.findings().size() + " named",
                        now.findings().size() + " named"));
    }

    static String priority(@Nullable Urgency urgency) {
        return urgency == null ? "" : urgency.words();
    }

    private static String agencies(List<String> ids, Framework today) {
        return String.join(", ", ids.stream().map(today::agencyName).toList());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
