package org.goldthread.reviews.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.goldthread.profile.StatutoryClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Clocks")
class CountingTests {

    private static final Profile SOLIHULL = Profiles.load("solihull");
    private static final WorkingDays DAYS = new WorkingDays(Set.of());
    private static final Counting COUNTING = new Counting(DAYS);
    private static final By.Mark MARK = new By.Mark("officer", "partnership-officer", null, Instant.EPOCH);
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    @Test
    @DisplayName("15 working days from the notification: day 6 of 15, due 11 December 2026, no hold")
    void inWords() {
        Reading reading = read("rapid-review", LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30));

        assertThat(reading.due()).isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(reading.words()).isEqualTo("Day 6 of 15, due 11 December 2026; no hold");
        assertThat(reading.standing()).isEqualTo(Standing.RUNNING);
    }

    @Test
    @DisplayName(
            "Christmas and the weekends do not count; two working days before the end it is due soon, then overdue")
    void christmas() {
        LocalDate aware = LocalDate.of(2026, 12, 23);

        assertThat(read("notify", aware, aware).due()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(read("notify", aware, LocalDate.of(2026, 12, 31)).standing()).isEqualTo(Standing.SOON);
        Reading late = read("notify", aware, LocalDate.of(2027, 1, 6));
        assertThat(late.standing()).isEqualTo(Standing.OVERDUE);
        assertThat(late.words()).startsWith("Overdue by 2 working days, due 4 January 2027");
    }

    @Test
    @DisplayName("A one-off bank holiday moves the end by a day")
    void oneOff() {
        Counting coronation = new Counting(new WorkingDays(Set.of(LocalDate.of(2026, 11, 23))));

        assertThat(coronation
                        .read(
                                clock("notify"),
                                LocalDate.of(2026, 11, 20),
                                List.of(),
                                null,
                                null,
                                LocalDate.of(2026, 11, 20))
                        .due())
                .isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    @DisplayName("An inquest holds the publication for as long as it lasts, and never the 5 and 15 working days")
    void holds() {
        Hold inquest = hold(StatutoryClock.Hold.INQUEST, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1));
        LocalDate today = LocalDate.of(2026, 8, 3);

        Reading publication =
                COUNTING.read(clock("publication"), LocalDate.of(2026, 4, 1), List.of(inquest), null, null, today);
        assertThat(publication.due()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(publication.words()).endsWith("hold: inquest");
        Reading rapid =
                COUNTING.read(clock("rapid-review"), LocalDate.of(2026, 5, 29), List.of(inquest), null, null, today);
        assertThat(rapid.due()).isEqualTo(DAYS.after(LocalDate.of(2026, 5, 29), 15));
        assertThat(rapid.holds()).isEmpty();
    }

    @Test
    @DisplayName("While a hold lasts the end moves on day by day, and the clock says so")
    void openHold() {
        Hold open = hold(StatutoryClock.Hold.CRIMINAL_PROCEEDINGS, LocalDate.of(2026, 6, 1), null);

        Reading first = publication(open, LocalDate.of(2026, 8, 3));
        Reading later = publication(open, LocalDate.of(2026, 8, 13));
        assertThat(first.standing()).isEqualTo(Standing.HELD);
        assertThat(later.due()).isEqualTo(first.due().plusDays(10));
        assertThat(first.words()).contains("not before").contains("criminal proceedings since 1 June 2026");
    }

    @Test
    @DisplayName("An extension shows beside the day that the rule gives")
    void extension() {
        Reading reading = COUNTING.read(
                clock("rapid-review"),
                LocalDate.of(2026, 11, 20),
                List.of(),
                LocalDate.of(2026, 12, 18),
                null,
                LocalDate.of(2026, 12, 14));

        assertThat(reading.words()).contains("due 18 December 2026 (extended from 11 December 2026)");
        assertThat(reading.standing()).isEqualTo(Standing.RUNNING);
    }

    @Test
    @DisplayName("The advance copy is due 7 working days before publication; the report stays at least a year")
    void beforeAndAtLeast() {
        LocalDate published = LocalDate.of(2026, 9, 14);

        assertThat(read("advance-copy", published, LocalDate.of(2026, 8, 1)).due())
                .isEqualTo(LocalDate.of(2026, 9, 3));
        assertThat(read("available", published, LocalDate.of(2026, 10, 1)).words())
                .startsWith("Until at least 14 September 2027");
        assertThat(read("child-death-notification", published, published).due()).isEqualTo(LocalDate.of(2026, 9, 16));
    }

    @Test
    @DisplayName("What was done late stays late")
    void done() {
        Reading late = COUNTING.read(
                clock("notify"),
                LocalDate.of(2026, 11, 2),
                List.of(),
                null,
                LocalDate.of(2026, 11, 10),
                LocalDate.of(2026, 11, 20));

        assertThat(late.standing()).isEqualTo(Standing.DONE_LATE);
        assertThat(late.words()).startsWith("Done late on 10 November 2026, due 9 November 2026");
    }

    /** Every clock of the profile with a seeded run of anchors over twenty years. */
    static Stream<Arguments> clocks() {
        Random random = new Random(20150326);
        return SOLIHULL.clocks().stream()
                .flatMap(clock -> Stream.generate(() -> Arguments.of(clock.id(), random.nextLong()))
                        .limit(4));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("clocks")
    @DisplayName(
            "Over twenty years: never on the wrong side of the anchor, on working days only, monotone in the anchor")
    void properties(String id, long seed) {
        StatutoryClock clock = clock(id);
        Random random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            LocalDate anchor = FIRST.plusDays(random.nextInt(20 * 365));
            Reading reading = COUNTING.read(clock, anchor, List.of(), null, null, anchor);
            Reading next = COUNTING.read(clock, anchor.plusDays(1), List.of(), null, null, anchor.plusDays(1));
            boolean before = clock.sense() == StatutoryClock.Sense.BEFORE;
            assertThat(before ? anchor.isAfter(reading.due()) : reading.due().isAfter(anchor))
                    .as("%s from %s", id, anchor)
                    .isTrue();
            assertThat(next.due()).as("%s from the day after %s", id, anchor).isAfterOrEqualTo(reading.due());
            if (clock.workingDays() != null) {
                assertThat(DAYS.isWorkingDay(reading.due())).isTrue();
                if (!before) {
                    assertThat(DAYS.between(anchor, reading.due())).isEqualTo(clock.workingDays());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("clocks")
    @DisplayName(
            "Holds never shorten a clock, one more never shortens it further, and a clock that nothing holds stays")
    void holdsNeverShorten(String id, long seed) {
        StatutoryClock clock = clock(id);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            LocalDate anchor = FIRST.plusDays(random.nextInt(20 * 365));
            LocalDate today = anchor.plusDays(random.nextInt(400));
            List<Hold> holds = new ArrayList<>();
            LocalDate due =
                    COUNTING.read(clock, anchor, List.of(), null, null, today).due();
            LocalDate unheld = due;
            for (int more = 0; more < 3; more++) {
                LocalDate from = anchor.plusDays(random.nextInt(300) - 50L);
                LocalDate until = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(120));
                holds.add(hold(List.of(StatutoryClock.Hold.values()).get(random.nextInt(3)), from, until));
                LocalDate held =
                        COUNTING.read(clock, anchor, holds, null, null, today).due();
                assertThat(held).as("%s from %s with %s", id, anchor, holds).isAfterOrEqualTo(due);
                due = held;
            }
            if (clock.heldBy().isEmpty()) {
                assertThat(due).isEqualTo(unheld);
            }
        }
    }

    private static Reading publication(Hold hold, LocalDate today) {
        return COUNTING.read(clock("publication"), LocalDate.of(2026, 4, 1), List.of(hold), null, null, today);
    }

    private static Reading read(String clock, LocalDate anchor, LocalDate today) {
        return COUNTING.read(clock(clock), anchor, List.of(), null, null, today);
    }

    private static Hold hold(
            StatutoryClock.Hold kind, LocalDate from, @org.jspecify.annotations.Nullable LocalDate until) {
        return new Hold(1, kind, "The trial is listed", from, until, MARK);
    }

    private static StatutoryClock clock(String id) {
        return SOLIHULL.clocks().stream()
                .filter(clock -> clock.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
