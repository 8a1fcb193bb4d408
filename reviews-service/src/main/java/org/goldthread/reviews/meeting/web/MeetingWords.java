package org.goldthread.reviews.meeting.web;

import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.State;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.meeting.Answer;
import org.goldthread.reviews.meeting.MeetingState;
import org.goldthread.reviews.meeting.Plan;

/** How pages speak of meetings. */
final class MeetingWords {

    private MeetingWords() {}

    /** "3 December 2026, 14:00 to 16:00". */
    static String when(Plan plan) {
        return PageWords.date(plan.on()) + ", " + plan.startsAt() + " to " + plan.endsAt();
    }

    static String words(MeetingState state) {
        return state == MeetingState.CANCELLED ? "Called off" : state.words();
    }

    static Tag tag(MeetingState state) {
        return switch (state) {
            case ARRANGED -> Tag.inProgress(state.words());
            case HELD -> Tag.done(state.words());
            case CANCELLED -> Tag.of(State.WAITING, words(state));
        };
    }

    static String answer(Answer answer) {
        String note = answer.note() == null ? "" : ". " + answer.note();
        return (answer.coming() ? PageWords.count(answer.number(), "person comes", "people come") : "Nobody comes")
                + note;
    }
}
