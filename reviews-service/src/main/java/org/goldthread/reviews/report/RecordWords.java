package org.goldthread.reviews.report;

import java.util.List;
import java.util.stream.Collectors;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.FindingText;
import org.goldthread.learning.finding.Nature;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.learningpoint.LearningPoint;
import org.goldthread.learning.recommendation.Recommendation;
import org.goldthread.pages.PageWords;
import org.goldthread.profile.Criterion;
import org.goldthread.reviews.decision.Ruling;
import org.goldthread.reviews.referral.Referral;
import org.jspecify.annotations.Nullable;

/** The record in the words of a report, as Markdown. */
final class RecordWords {

    private RecordWords() {}

    /** The criteria that were met when it was decided, each with its clause, and who decided. */
    static String reasons(Referral referral, Framework today) {
        return referral.course()
                .ruling()
                .map(ruling -> "The decision to do this review was made on " + PageWords.date(ruling.on())
                        + ". These criteria were met:\n\n" + criteria(ruling, today))
                .orElse("");
    }

    private static String criteria(Ruling ruling, Framework today) {
        return today.profile().criteria().stream()
                .filter(criterion -> ruling.met().contains(criterion.id()))
                .map(RecordWords::criterion)
                .collect(Collectors.joining("\n"));
    }

    private static String criterion(Criterion criterion) {
        return "- " + marked(criterion.name()) + " (" + marked(criterion.basis()) + ")";
    }

    static String method(Activity activity, Framework today) {
        String group = activity.arrangements().leadGroup();
        return "This " + marked(activity.registration().typeName()) + " began on "
                + PageWords.date(activity.registration().startedOn())
                + (group == null ? "" : " and was led by the " + marked(today.groupName(group)))
                + "."
                + (activity.agencies().isEmpty()
                        ? ""
                        : " These agencies took part:\n\n"
                                + activity.agencies().stream()
                                        .map(agency -> "- " + marked(today.agencyName(agency)))
                                        .collect(Collectors.joining("\n")));
    }

    /** What worked and what did not, each with its reasons and context. */
    static String findings(List<Finding> agreed) {
        return agreed.stream().map(RecordWords::finding).collect(Collectors.joining("\n\n"));
    }

    private static String finding(Finding finding) {
        FindingText text = finding.text();
        return "### " + marked(text.title())
                + (text.nature() == Nature.STRENGTH ? "\n\n*This worked well.*" : "")
                + "\n\n" + prose(text.statement())
                + part("Why", text.underlyingReasons())
                + part("Context", text.context());
    }

    static String learning(List<LearningPoint> points, Framework today) {
        return points.stream()
                .map(point -> "- **" + marked(point.text().keyMessage()) + "**"
                        + (point.text().audiences().isEmpty()
                                ? ""
                                : " For: "
                                        + marked(point.text().audiences().stream()
                                                .map(today::audienceName)
                                                .collect(Collectors.joining(", "))))
                        + ".")
                .collect(Collectors.joining("\n"));
    }

    static String recommendations(List<Recommendation> made, Framework today) {
        return made.stream()
                .map(one -> "1. " + marked(one.text().text()) + "\n\n   For: "
                        + marked(one.text().agencies().stream()
                                .map(today::agencyName)
                                .collect(Collectors.joining(", ")))
                        + (one.text().dueOn() == null
                                ? ""
                                : ", by " + PageWords.date(one.text().dueOn()))
                        + ". "
                        + (one.text().measureOfSuccess() == null
                                ? ""
                                : "It has succeeded when: " + marked(one.text().measureOfSuccess())))
                .collect(Collectors.joining("\n\n"));
    }

    private static String part(String title, @Nullable String text) {
        return text == null ? "" : "\n\n**" + title + ":** " + prose(text);
    }

    /** Paragraphs that people wrote without Markdown in mind: their marks are not ours. */
    static String prose(String text) {
        return text.lines().map(RecordWords::marked).collect(Collectors.joining("\n"));
    }

    /** The signs that Markdown would take for its own stay signs. */
    static String marked(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("([\\\\*_`\\[\\]<>#])", "\\\\$1")
                        .replaceAll("(?m)^(\\s*)([-+]|\\d+[.)])(\\s)", "$1\\\\$2$3");
    }
}
