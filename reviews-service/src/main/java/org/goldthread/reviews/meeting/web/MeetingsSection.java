package org.goldthread.reviews.meeting.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.meeting.Meeting;
import org.goldthread.reviews.meeting.MeetingPermissions;
import org.goldthread.reviews.meeting.MeetingState;
import org.goldthread.reviews.meeting.Meetings;
import org.goldthread.reviews.meeting.ReadingMeetings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Meetings" of a review; an agency sees it once it is invited. */
@Component
@Order(330)
class MeetingsSection implements ActivitySection {

    static final String TAB = "meetings";

    private final ReadingMeetings reading;
    private final Meetings meetings;
    private final TakingReview taking;

    MeetingsSection(ReadingMeetings reading, Meetings meetings, TakingReview taking) {
        this.reading = reading;
        this.meetings = meetings;
        this.taking = taking;
    }

    @Override
    public String tab() {
        return TAB;
    }

    @Override
    public String words() {
        return "Meetings";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        if (taking.review(activity).isEmpty()) {
            return Optional.empty();
        }
        List<Meeting> seen = reading.of(actor, activity);
        if (seen.isEmpty() && !MeetingPermissions.readsAll(actor, activity)) {
            return Optional.empty();
        }
        long held =
                seen.stream().filter(each -> each.state() == MeetingState.HELD).count();
        return Optional.of(seen.isEmpty() ? "none" : held + " of " + seen.size() + " held");
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        if (taking.review(activity).isEmpty() || !ConductPermissions.keeps(actor, activity)) {
            return List.of();
        }
        List<Meeting> seen = reading.of(actor, activity);
        if (seen.isEmpty()) {
            return List.of(Task.of("Arrange the review’s meetings", path + "/new", Tag.waiting("None yet")));
        }
        long open = open(activity);
        return List.of(
                open == 0
                        ? Task.completed("Hold and record the meetings", path)
                        : Task.of(
                                "Hold and record the meetings",
                                path,
                                Tag.inProgress(PageWords.count(open, "meeting open", "meetings open"))));
    }

    private long open(Activity activity) {
        return meetings.of(activity.id().value()).stream()
                .filter(each -> each.state() == MeetingState.ARRANGED)
                .count();
    }

    @Override
    public Optional<Refusal.Rule> againstClosing(Activity activity) {
        return open(activity) == 0
                ? Optional.empty()
                : Optional.of(new Refusal.Rule(
                        "meetings-open",
                        "Record the meetings that are arranged, or call them off, before you close this",
                        "default"));
    }
}
