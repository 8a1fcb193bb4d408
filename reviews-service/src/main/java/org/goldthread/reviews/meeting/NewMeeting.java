package org.goldthread.reviews.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is entered; see {@link Plan}.
 *
 * @param kind one of the profile's, such as {@code panel} or {@code learning-event}
 * @param startsAt "14:00"
 * @param endsAt after it starts
 * @param agenda at least one item, at most 30
 */
public record NewMeeting(
        @Nullable String kind,
        @Nullable LocalDate on,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable String place,
        List<String> agenda,
        List<String> agencies) {

    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_ITEM = 300;
    private static final int MOST_ITEMS = 30;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    public NewMeeting {
        startsAt = Text.tidy(startsAt);
        endsAt = Text.tidy(endsAt);
        place = Text.tidy(place);
        agenda = Given.words(agenda);
        agencies = Given.words(agencies);
    }

    Problems check(Framework framework, Collection<String> ofReview) {
        LocalTime start = time(startsAt);
        LocalTime end = time(endsAt);
        Problems problems = new Problems()
                .present("kind", MeetingKind.of(framework.profile(), kind).orElse(null), "Select the kind of meeting")
                .present("on", on, "Enter the day of the meeting")
                .when(
                        on != null
                                && (on.isBefore(EARLIEST)
                                        || on.isAfter(framework.today().plusYears(5))),
                        "on",
                        "out-of-range",
                        "Check the year of the meeting")
                .present("startsAt", start, "Enter when it starts, such as 14:00")
                .present("endsAt", end, "Enter when it ends, such as 16:00")
                .when(
                        start != null && end != null && !end.isAfter(start),
                        "endsAt",
                        "before-start",
                        "The meeting must end after it starts");
        problems.text("place", place, LONGEST_PLACE, "the place, or how to join");
        problems.some("agenda", agenda, "Enter the agenda, one item a line")
                .when(agenda.size() > MOST_ITEMS, "agenda", "too-many", "Enter at most " + MOST_ITEMS + " items");
        problems.optionalLines("agenda", agenda, LONGEST_ITEM, "each item of the agenda");
        framework.checkAgencies(problems, "agencies", agencies);
        return problems.when(
                !ofReview.containsAll(agencies),
                "agencies",
                "not-of-the-review",
                "Invite agencies of this review only: add others to the review first");
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    Plan made(Framework framework) {
        return new Plan(
                MeetingKind.of(framework.profile(), kind).orElseThrow(),
                Objects.requireNonNull(on),
                Objects.requireNonNull(time(startsAt)),
                Objects.requireNonNull(time(endsAt)),
                Objects.requireNonNull(place),
                agenda,
                agencies);
    }
}
