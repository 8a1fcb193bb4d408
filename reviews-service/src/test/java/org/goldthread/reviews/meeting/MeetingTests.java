package org.goldthread.reviews.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.framework.Samples.COUNCIL;
import static org.goldthread.learning.framework.Samples.POLICE;
import static org.goldthread.learning.framework.Samples.SOLIHULL;
import static org.goldthread.learning.framework.Samples.TODAY;
import static org.goldthread.learning.framework.Samples.mark;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Told;
import org.goldthread.reviews.conduct.ReviewRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A review's meeting")
class MeetingTests {

    private static final ReviewRef REVIEW =
            new ReviewRef(UUID.fromString("019cae0b-44a0-73c5-838f-5ac0de11f3a7"), "SOL-RR-2026-004");
    private static final List<String> BOTH = List.of(POLICE, COUNCIL);

    private static NewMeeting wanted(LocalDate on, List<String> agencies) {
        return new NewMeeting(
                "learning-event", on, "9:30", "12:00", "Committee room 2", List.of("Key episodes"), agencies);
    }

    private static Meeting arranged(LocalDate on) {
        return Told.after(Meeting.arrange(MeetingId.next(), REVIEW, wanted(on, BOTH), BOTH, SOLIHULL, mark()));
    }

    private static NewAnswer two() {
        return new NewAnswer(true, 2, "Two practitioners");
    }

    private static NewRecord four() {
        return new NewRecord(
                List.of(new NewRecord.Line(POLICE, "frontline", 3), new NewRecord.Line(null, null, 1)),
                List.of("Findings go to the panel"),
                null);
    }

    @Test
    @DisplayName("is told when it is arranged, and is due from each agency invited and from the officers")
    void arranging() {
        assertThat(Told.types(Meeting.arrange(
                        MeetingId.next(), REVIEW, wanted(TODAY.plusDays(9), BOTH), BOTH, SOLIHULL, mark())))
                .containsExactly(MeetingEvent.Arranged.TYPE, WorkDue.TYPE, WorkDue.TYPE, WorkDue.TYPE);
    }

    @Test
    @DisplayName("needs a kind, a day, times in their order, a place, an agenda, and agencies of the review")
    void incomplete() {
        NewMeeting nothing = new NewMeeting("tea", TODAY, "14:00", "13:00", null, List.of(), List.of("bsol-icb"));
        assertThat(Told.problems(Meeting.arrange(MeetingId.next(), REVIEW, nothing, BOTH, SOLIHULL, mark())))
                .containsExactly(
                        "kind:required",
                        "endsAt:before-start",
                        "place:required",
                        "agenda:required",
                        "agencies:not-of-the-review");
    }

    @Test
    @DisplayName("is answered by invited agencies only, who are asked again when it moves")
    void answers() {
        Meeting meeting = arranged(TODAY.plusDays(9));
        assertThat(Told.types(meeting.answer(POLICE, two(), mark()))).containsExactly(WorkSettled.TYPE);
        Meeting answered = Told.after(meeting.answer(POLICE, two(), mark()));
        assertThat(Told.types(answered.answer(POLICE, two(), mark()))).isEmpty();
        assertThat(Told.why(meeting.answer("bsol-icb", two(), mark())).code()).isEqualTo("not-found");
        assertThat(Told.problems(meeting.answer(POLICE, new NewAnswer(false, null, null), mark())))
                .containsExactly("note:required");

        Meeting moved = Told.after(answered.change(wanted(TODAY.plusDays(10), BOTH), BOTH, SOLIHULL));
        assertThat(moved.answers()).isEmpty();
        assertThat(Told.types(answered.change(wanted(TODAY.plusDays(10), BOTH), BOTH, SOLIHULL)))
                .containsExactly(MeetingEvent.Arranged.TYPE, WorkDue.TYPE, WorkDue.TYPE, WorkDue.TYPE);
        assertThat(Told.types(answered.change(wanted(TODAY.plusDays(9), List.of(POLICE)), BOTH, SOLIHULL)))
                .as("the council is no longer invited")
                .containsExactly(MeetingEvent.Arranged.TYPE, WorkDue.TYPE, WorkSettled.TYPE);
    }

    @Test
    @DisplayName("is recorded after it was held, by agency and level, and may be corrected")
    void recorded() {
        assertThat(Told.why(arranged(TODAY.plusDays(1)).record(four(), SOLIHULL, mark()))
                        .code())
                .isEqualTo("not-held-yet");
        Meeting today = arranged(TODAY);
        assertThat(Told.types(today.record(four(), SOLIHULL, mark())))
                .containsExactly(MeetingEvent.WasHeld.TYPE, WorkSettled.TYPE, WorkSettled.TYPE, WorkSettled.TYPE);
        Meeting held = Told.after(today.record(four(), SOLIHULL, mark()));
        assertThat(Objects.requireNonNull(held.held()).people()).isEqualTo(4);
        assertThat(Told.types(held.record(four(), SOLIHULL, mark()))).containsExactly(MeetingEvent.WasHeld.TYPE);
        NewRecord wrong = new NewRecord(List.of(new NewRecord.Line(POLICE, null, -1)), List.of(), null);
        assertThat(Told.problems(today.record(wrong, SOLIHULL, mark())))
                .containsExactly("attendance:out-of-range", "attendance:no-level");
    }

    @Test
    @DisplayName("is called off with a reason, and then not changed any more")
    void cancelled() {
        Meeting meeting = arranged(TODAY.plusDays(9));
        assertThat(Told.problems(meeting.cancel(" ", mark()))).containsExactly("reason:required");
        assertThat(Told.types(meeting.cancel("The room is flooded", mark())))
                .containsExactly(MeetingEvent.Cancelled.TYPE, WorkSettled.TYPE, WorkSettled.TYPE, WorkSettled.TYPE);
        Meeting off = Told.after(meeting.cancel("The room is flooded", mark()));
        assertThat(Told.why(off.answer(POLICE, two(), mark())).code()).isEqualTo("over");
        assertThat(Told.why(off.record(four(), SOLIHULL, mark())).code()).isEqualTo("over");
    }
}
