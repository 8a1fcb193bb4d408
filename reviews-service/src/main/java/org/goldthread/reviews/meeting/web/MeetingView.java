package org.goldthread.reviews.meeting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.reviews.conduct.Level;
import org.goldthread.reviews.meeting.Answer;
import org.goldthread.reviews.meeting.Attendance;
import org.goldthread.reviews.meeting.CalledOff;
import org.goldthread.reviews.meeting.Held;
import org.goldthread.reviews.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as the API shows it; what an agency does not see is absent.
 *
 * @param agencies those invited; for an agency its own id alone
 * @param answers of all agencies, or of the own one
 */
public record MeetingView(
        UUID id,
        String activityReference,
        String kind,
        String state,
        LocalDate on,
        String startsAt,
        String endsAt,
        String place,
        List<String> agenda,
        List<String> agencies,
        List<AnswerView> answers,
        @Nullable List<AttendanceView> attendance,
        @Nullable List<String> decisions,
        @Nullable String notes,
        @Nullable String calledOffBecause) {

    /** All that the reader may see; the list is not cut. */
    public record MeetingList(List<MeetingView> items) {}

    /** An agency's answer. */
    public record AnswerView(
            String agency,
            boolean coming,
            int number,
            @Nullable String note) {}

    /** People who attended; agency and level are absent for independent people and others. */
    public record AttendanceView(
            @Nullable String agency, @Nullable String level, int number) {}

    static MeetingView whole(Meeting meeting) {
        Held held = meeting.held();
        return of(
                meeting,
                meeting.plan().agencies(),
                meeting.answers(),
                held == null
                        ? null
                        : held.attendance().stream()
                                .map(MeetingView::attendance)
                                .toList(),
                held == null ? null : held.decisions(),
                held == null ? null : held.notes());
    }

    /** What an invited agency sees: nothing of who else is invited and of what was decided. */
    static MeetingView invitation(Meeting meeting, @Nullable String agency) {
        return of(
                meeting,
                agency == null ? List.of() : List.of(agency),
                meeting.answer(agency).stream().toList(),
                null,
                null,
                null);
    }

    private static MeetingView of(
            Meeting meeting,
            List<String> agencies,
            List<Answer> answers,
            @Nullable List<AttendanceView> attendance,
            @Nullable List<String> decisions,
            @Nullable String notes) {
        CalledOff off = meeting.calledOff();
        return new MeetingView(
                meeting.id().value(),
                meeting.review().reference(),
                meeting.plan().kind().id(),
                meeting.state().id(),
                meeting.plan().on(),
                meeting.plan().startsAt().toString(),
                meeting.plan().endsAt().toString(),
                meeting.plan().place(),
                meeting.plan().agenda(),
                agencies,
                answers.stream()
                        .map(each -> new AnswerView(each.agency(), each.coming(), each.number(), each.note()))
                        .toList(),
                attendance,
                decisions,
                notes,
                off == null ? null : off.reason());
    }

    private static AttendanceView attendance(Attendance each) {
        Level level = each.level();
        return new AttendanceView(each.agency(), level == null ? null : level.id(), each.number());
    }
}
