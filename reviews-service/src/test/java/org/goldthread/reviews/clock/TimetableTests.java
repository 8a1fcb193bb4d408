package org.goldthread.reviews.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.framework.Samples;
import org.goldthread.learning.framework.Told;
import org.goldthread.profile.StatutoryClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A timetable")
class TimetableTests {

    private static final LocalDate AWARE = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 5);
    private static final Subject CASE = Subject.ofReferral(
            UUID.fromString("019cae0b-44a0-73c5-838f-5ac0de11f3a7"), "SOL-REF-2026-001", "wt-2026", "solihull-council");
    private static final Counting COUNTING = new Counting(new WorkingDays(Set.of()));

    @Test
    @DisplayName("tells the inbox once what is due, tells an overrun once for each last day, and settles what is done")
    void follows() {
        Outcome<Decision<Timetable>> first = Timetable.blank(CASE).follow(at(TODAY, null, null));
        assertThat(Told.types(first)).containsExactly("org.goldthread.work.due.v1");
        assertThat(Told.types(Told.after(first).follow(at(TODAY, null, null)))).isEmpty();

        LocalDate later = LocalDate.of(2026, 11, 11);
        Outcome<Decision<Timetable>> overdue = Told.after(first).follow(at(later, null, null));
        assertThat(Told.types(overdue)).containsExactly("org.goldthread.reviews.clock-overdue.v1");
        assertThat(Told.types(Told.after(overdue).follow(at(later.plusDays(5), null, null))))
                .isEmpty();

        Outcome<Decision<Timetable>> extended = Told.after(overdue).follow(at(later, LocalDate.of(2026, 11, 13), null));
        assertThat(Told.types(extended)).containsExactly("org.goldthread.work.due.v1");
        assertThat(Told.types(
                        Told.after(extended).follow(at(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 13), null))))
                .containsExactly("org.goldthread.reviews.clock-overdue.v1");

        assertThat(Told.types(Told.after(extended).follow(at(later, null, later))))
                .containsExactly("org.goldthread.work.settled.v1");
        assertThat(Told.types(Told.after(extended).follow(List.of())))
                .containsExactly("org.goldthread.work.settled.v1");
    }

    @Test
    @DisplayName("takes a hold with its reason once, and its end not before it began")
    void holds() {
        Timetable held =
                Told.after(enter(Timetable.blank(CASE), "hold", null, "inquest", null, AWARE, "The inquest is opened"));
        assertThat(held.holds()).hasSize(1);
        assertThat(Told.why(enter(held, "hold", null, "inquest", null, TODAY, "Again"))
                        .code())
                .isEqualTo("already-held");
        assertThat(Told.problems(enter(held, "hold-ended", null, null, 1, AWARE.minusDays(1), null)))
                .containsExactly("on:before-it-began");
        Timetable ended = Told.after(enter(held, "hold-ended", null, null, 1, TODAY, null));
        assertThat(ended.holds().get(0).until()).isEqualTo(TODAY);
        assertThat(Told.problems(enter(ended, "hold-ended", null, null, 1, TODAY, null)))
                .containsExactly("hold:not-open");
    }

    @Test
    @DisplayName("extends a running clock to a later day with a reason, and takes what was done once")
    void extensionAndDone() {
        Timetable blank = Timetable.blank(CASE);
        assertThat(Told.problems(
                        enter(blank, "extension", "notify", null, null, LocalDate.of(2026, 11, 9), "More time")))
                .containsExactly("on:not-later");
        assertThat(Told.problems(enter(blank, "extension", "publication", null, null, TODAY, "More time")))
                .containsExactly("clock:not-running");
        assertThat(Told.problems(enter(blank, "extension", "notify", null, null, TODAY, "Ring 07700 900123")))
                .containsExactly("reason:identity");
        Timetable extended = Told.after(
                enter(blank, "extension", "notify", null, null, LocalDate.of(2026, 11, 20), "The office was shut"));
        assertThat(extended.extendedTo("notify")).isEqualTo(LocalDate.of(2026, 11, 20));
        Timetable done = Told.after(enter(blank, "done", "notify", null, null, TODAY, null));
        assertThat(done.doneOn("notify")).isEqualTo(TODAY);
    }

    @Test
    @DisplayName("says everything that is missing in what is entered, in the form's order")
    void missing() {
        Timetable blank = Timetable.blank(CASE);
        assertThat(Told.problems(enter(blank, "what", null, null, null, null, null)))
                .containsExactly("what:required");
        assertThat(Told.problems(enter(blank, "hold", null, "war", null, null, null)))
                .containsExactly("kind:required", "on:required", "reason:required");
        assertThat(Told.problems(enter(blank, "done", null, null, null, TODAY.plusDays(1), null)))
                .containsExactly("clock:required", "on:in-the-future");
    }

    @Test
    @DisplayName("takes the days that a referral would tell only where there is no referral")
    void ownDays() {
        assertThat(Told.problems(enter(Timetable.blank(CASE), "aware", null, null, null, AWARE, null)))
                .containsExactly("what:told-by-the-referral");
        Timetable review = Timetable.blank(Subject.ofActivity(UUID.randomUUID(), "SOL-RR-2026-001", "wt-2026"));
        Timetable aware = Told.after(enter(review, "aware", null, null, null, AWARE, null));
        assertThat(aware.awareOn()).isEqualTo(AWARE);
        assertThat(Told.problems(enter(aware, "notified", null, null, null, AWARE.minusDays(1), null)))
                .containsExactly("on:before-aware");
        assertThat(Told.after(enter(aware, "notified", null, null, null, TODAY, null))
                        .notifiedOn())
                .isEqualTo(TODAY);
    }

    @Test
    @DisplayName("is told by the publication desk of advance copies, of the first day after them, and of publication")
    void published() {
        LocalDate sent = LocalDate.of(2026, 11, 3);
        LocalDate first = LocalDate.of(2026, 11, 12);
        Timetable copied =
                Told.after(Timetable.blank(CASE).published("advance-copy", sent, first, false, Samples.mark()));
        assertThat(copied.doneOn("advance-copy")).isEqualTo(sent);
        assertThat(copied.publishOn()).isEqualTo(first);
        assertThat(Told.after(copied.published("advance-copy", sent, first, false, Samples.mark())))
                .as("told twice")
                .isEqualTo(copied);

        LocalDate planned = LocalDate.of(2026, 11, 30);
        Timetable later = Told.after(enter(copied, "publish", null, null, null, planned, null));
        assertThat(Told.after(later.published("advance-copy", sent.plusDays(1), first, false, Samples.mark())))
                .as("copies of a later version; a later plan stays")
                .matches(one -> sent.plusDays(1).equals(one.doneOn("advance-copy")))
                .matches(one -> planned.equals(one.publishOn()));
        Timetable released =
                Told.after(later.published("advance-copy", sent, planned.minusDays(2), true, Samples.mark()));
        assertThat(released.publishOn()).isEqualTo(planned.minusDays(2));
        assertThat(released.doneOn("publication")).isEqualTo(planned.minusDays(2));
    }

    private static Outcome<Decision<Timetable>> enter(
            Timetable timetable,
            String what,
            @Nullable String clock,
            @Nullable String kind,
            @Nullable Integer hold,
            @Nullable LocalDate on,
            @Nullable String reason) {
        return timetable.enter(
                new Entry(what, clock, kind, hold, on, reason), at(TODAY, null, null), TODAY, Samples.mark());
    }

    private static List<Reading> at(LocalDate today, @Nullable LocalDate extendedTo, @Nullable LocalDate done) {
        StatutoryClock notify = Samples.SOLIHULL.profile().clocks().stream()
                .filter(clock -> clock.id().equals("notify"))
                .findFirst()
                .orElseThrow();
        return List.of(COUNTING.read(notify, AWARE, List.of(), extendedTo, done, today));
    }
}
