package org.goldthread.reviews.referral.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.overview.ActivitySection.ClockBar;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Tag;
import org.goldthread.profile.ReviewType;
import org.goldthread.reviews.clock.Reading;
import org.goldthread.reviews.clock.Standing;
import org.goldthread.reviews.criteria.Truth;
import org.goldthread.reviews.referral.Course;
import org.goldthread.reviews.referral.ReferralState;
import org.jspecify.annotations.Nullable;

/** How pages say what stands in a referral. */
public final class ReferralWords {

    /** The form's value for deciding against a review. */
    static final String NO_REVIEW = "none";

    private ReferralWords() {}

    static Tag state(Course course) {
        return switch (course.state()) {
            case RECEIVED -> course.turn() == 1 ? Tag.waiting("New") : Tag.waiting("Put again");
            case ASKED -> Tag.inProgress("Views asked for");
            case DECIDED ->
                course.ruling().map(ruling -> ruling.review()).orElse(false)
                        ? Tag.done("Review decided on")
                        : Tag.done("No review");
            case WITHDRAWN -> Tag.waiting("Withdrawn");
        };
    }

    /** The state in plain words, for CSV. */
    static String words(ReferralState state) {
        return switch (state) {
            case RECEIVED -> "Received";
            case ASKED -> "Views asked for";
            case DECIDED -> "Decided";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    static Tag truth(Truth truth) {
        return switch (truth) {
            case MET -> Tag.inProgress(truth.words());
            case UNCLEAR -> Tag.soon(truth.words());
            case NOT_MET -> Tag.waiting(truth.words());
        };
    }

    public static Tag standing(Reading reading) {
        String words = reading.leftInWords();
        return switch (reading.standing()) {
            case OVERDUE -> Tag.overdue(words);
            case SOON -> Tag.soon(words);
            case RUNNING -> Tag.inProgress(words);
            case HELD -> Tag.waiting(words);
            case DONE, DONE_LATE -> Tag.done(words);
        };
    }

    /** The clocks as bars, the first due first. */
    public static List<ClockBar> bars(List<Reading> readings) {
        return readings.stream().map(ReferralWords::bar).toList();
    }

    private static ClockBar bar(Reading reading) {
        String state = reading.standing() == Standing.OVERDUE
                ? "overdue"
                : reading.standing() == Standing.SOON
                        ? "soon"
                        : reading.standing().over() ? "done" : "in-progress";
        return new ClockBar(
                reading.clock().name(),
                reading.words(),
                Math.max(0, Math.min(reading.day(), reading.of())),
                Math.max(1, reading.of()),
                state);
    }

    static String typeName(Framework today, String typeId) {
        return today.profile().reviewTypes().stream()
                .filter(type -> type.id().equals(typeId))
                .findFirst()
                .map(ReviewType::name)
                .orElse(typeId);
    }

    /** "Rapid review and local child safeguarding practice review", or "No review". */
    static String types(Framework today, Collection<String> types) {
        if (types.isEmpty()) {
            return "No review";
        }
        String joined = types.stream()
                .map(type -> typeName(today, type).toLowerCase(Locale.UK))
                .collect(Collectors.joining(" and "));
        return Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    }

    /** Every type of review, those that were opened already left out, and "No review". */
    static List<Choice> typeChoices(Framework today, Course course) {
        List<Choice> choices = new ArrayList<>();
        today.profile().reviewTypes().stream()
                .filter(type -> !course.openedTypes().contains(type.id()))
                .map(type -> Choice.of(type.id(), type.name()).hint(type.description()))
                .forEach(choices::add);
        choices.add(Choice.divider("or"));
        choices.add(Choice.of(NO_REVIEW, "No review").exclusive());
        return choices;
    }

    static String agency(Framework today, @Nullable String agency) {
        return agency == null ? "Entered by the officer" : today.agencyName(agency);
    }
}
