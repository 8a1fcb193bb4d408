package org.goldthread.learning.summary;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.Closing;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.learningpoint.LearningPoint;
import org.goldthread.learning.learningpoint.Scope;
import org.goldthread.pages.PageWords;
import org.goldthread.profile.Column;
import org.goldthread.profile.FormTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What an activity taught, laid out in the columns of the profile's form (SOL Appendix B): what is agreed, and nothing
 * else.
 *
 * @param heading the form's name
 * @param group the group that identified the learning; null where none leads the activity
 * @param basis the clause that the form comes from
 */
public record LearningSummary(
        String reference, String heading, @Nullable String group, String basis, List<Cell> cells) {

    static final String FORM = "learning-summary";

    public LearningSummary {
        cells = List.copyOf(cells);
    }

    /**
     * A column and what stands in it.
     *
     * @param id of the column in the profile
     * @param listed numbered points; the n-th audiences are those of the n-th key message
     */
    public record Cell(String id, String title, boolean listed, List<String> words) {
        public Cell {
            words = List.copyOf(words);
        }
    }

    /** Lays out what is agreed of an activity. */
    static LearningSummary of(
            Activity activity, List<Finding> findings, List<LearningPoint> points, Framework today, FormTemplate form) {
        String leadGroup = activity.arrangements().leadGroup();
        return new LearningSummary(
                activity.reference().text(),
                form.name(),
                leadGroup == null ? null : today.groupName(leadGroup),
                form.basis(),
                form.columns().stream()
                        .map(column -> cell(column, activity, findings, points, today))
                        .toList());
    }

    private static Cell cell(
            Column column, Activity activity, List<Finding> findings, List<LearningPoint> points, Framework today) {
        return switch (column.id()) {
            case "activity-type" -> told(column, List.of(activity.registration().typeName()));
            case "description" -> told(column, description(activity));
            case "findings" ->
                listed(
                        column,
                        findings.stream()
                                .map(finding -> finding.text().title() + ". "
                                        + finding.text().statement())
                                .toList());
            case "key-messages" ->
                listed(
                        column,
                        points.stream()
                                .map(point -> point.text().keyMessage()
                                        + scope(point.text().scope()))
                                .toList());
            case "audiences" ->
                listed(
                        column,
                        points.stream()
                                .map(point -> String.join(
                                        ", ",
                                        point.text().audiences().stream()
                                                .map(today::audienceName)
                                                .toList()))
                                .toList());
            default -> told(column, List.of());
        };
    }

    private static List<String> description(Activity activity) {
        List<String> words = new ArrayList<>();
        words.add(activity.registration().title());
        Closing closing = activity.closing();
        words.add(
                closing == null
                        ? "Since " + PageWords.date(activity.registration().startedOn())
                        : PageWords.date(activity.registration().startedOn()) + " to " + PageWords.date(closing.on()));
        return words;
    }

    private static String scope(@Nullable Scope scope) {
        return scope == null ? "" : " (" + scope.words() + ")";
    }

    private static Cell told(Column column, List<String> words) {
        return new Cell(column.id(), column.title(), false, words);
    }

    private static Cell listed(Column column, List<String> words) {
        return new Cell(column.id(), column.title(), true, words);
    }
}
