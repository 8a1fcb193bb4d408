package org.goldthread.reviews.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.goldthread.reviews.chronology.reading.DateWords;
import org.goldthread.reviews.chronology.reading.EventDate;
import org.goldthread.reviews.chronology.reading.Happened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What stands out in a merged chronology")
class SignalsTests {

    private static ChronologyEntry entry(
            String agency, String date, @Nullable String outcome, @Nullable String reference) {
        EventDate when = DateWords.date(date, LocalDate.of(2026, 12, 31)).date();
        assertThat(when).isNotNull();
        return ChronologyEntry.of(
                UUID.randomUUID(),
                agency,
                new Happened(1, when, null, "Strategy discussions held", null, null, outcome, false, reference));
    }

    @DisplayName("is a contradiction where no day fits both, or outcomes differ, for the same reference alone")
    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            3/12/2026,        -,         4/12/2026,        -,          dates
            3/12/2026,        -,         3/12/2026,        -,          none
            March 2026,       -,         14/3/2026,        -,          none
            March 2026,       -,         20/6/2026,        -,          dates
            about 3/12/2026,  -,         10/12/2026,       -,          none
            about 3/6/2026,   -,         10/12/2026,       -,          dates
            2025,             -,         10/12/2025,       -,          none
            3/12/2026,        NFA,       3/12/2026,        Section 47, outcomes
            3/12/2026,        No further action., 3/12/2026, no further action, none
            3/12/2026,        NFA,       3/12/2026,        -,          none
            """)
    void contradictions(String day, String outcome, String other, String otherOutcome, String expected) {
        List<Contradiction> found = Contradiction.among(
                List.of(entry("police", day, outcome, "INC 47/11"), entry("health", other, otherOutcome, "inc-4711")));

        assertThat(found.stream()
                        .map(each -> each.dates() ? "dates" : "outcomes")
                        .findFirst()
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("is no contradiction within one agency, without a reference, or where one of several entries agrees")
    void noContradictions() {
        assertThat(Contradiction.among(
                        List.of(entry("police", "3/12/2026", null, "A1"), entry("police", "5/12/2026", null, "A1"))))
                .isEmpty();
        assertThat(Contradiction.among(List.of(
                        entry("police", "3/12/2026", null, "A1"),
                        entry("health", "3/12/2026", null, "A1"),
                        entry("health", "9/12/2026", null, "A1"))))
                .isEmpty();
    }

    @Test
    @DisplayName("is judged anew once the agencies tell it otherwise")
    void fingerprints() {
        ChronologyEntry police = entry("police", "3/12/2026", null, "A1");
        Contradiction first = Contradiction.among(List.of(police, entry("health", "5/12/2026", null, "A1")))
                .get(0);
        Contradiction same = Contradiction.among(List.of(police, entry("health", "5/12/2026", null, "A1")))
                .get(0);
        Contradiction other = Contradiction.among(List.of(police, entry("health", "6/12/2026", null, "A1")))
                .get(0);

        assertThat(first.fingerprint()).isEqualTo(same.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    @DisplayName("leaves no gap where an entry without an exact day may lie")
    void gapsAroundApproximateEntries() {
        List<Integer> days = List.of(day(2026, 1, 1), day(2026, 6, 1));
        Span march = new Span(day(2026, 3, 1), day(2026, 3, 31));
        assertThat(Gap.of("police", days, List.of(march), null, null, 30))
                .extracting(Gap::from, Gap::until)
                .containsExactly(
                        tuple(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1)),
                        tuple(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 1)));
        Span year = new Span(day(2026, 1, 1), day(2026, 12, 31));
        assertThat(Gap.of("police", days, List.of(march, year), null, LocalDate.of(2027, 3, 1), 30))
                .extracting(Gap::from, Gap::closes)
                .containsExactly(tuple(LocalDate.of(2026, 12, 31), true));
        EventDate about = new EventDate(LocalDate.of(2026, 3, 15), EventDate.Precision.DAY, true, null);
        assertThat(about.earliest()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(about.latest()).isEqualTo(LocalDate.of(2026, 3, 29));
    }

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    @Test
    @DisplayName("is a gap longer than so many days, at the beginning and end of the time asked about too")
    void gaps() {
        List<Integer> days = Stream.of("2026-02-10", "2026-02-20", "2026-05-01")
                .map(day -> (int) LocalDate.parse(day).toEpochDay())
                .toList();
        List<Gap> gaps = Gap.of(
                "police", days, List.of(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 15), Gap.DEFAULT_DAYS);

        assertThat(gaps).extracting(Gap::days).containsExactly(40L, 70L);
        assertThat(gaps).extracting(Gap::opens).containsExactly(true, false);
        assertThat(Gap.of("police", days, List.of(), null, null, 69)).hasSize(1);
        assertThat(Gap.of("police", days, List.of(), null, null, 70)).isEmpty();
        assertThat(Gap.of("police", List.of(), List.of(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 15), 30))
                .extracting(Gap::closes)
                .containsExactly(true);
        assertThat(Gap.of("police", List.of(), List.of(), null, null, 30)).isEmpty();
    }

    @Test
    @DisplayName("is found by whole words, singular and plural alike, the longest first")
    void words() {
        assertThat(Terms.of("The strategy discussions, and a plan", null))
                .containsExactly("strategy", "discussion", "plan");
        assertThat(Terms.asked("plan discussion")).containsExactly("discussion", "plan");
        assertThat(new ChronologyQuery(null, null, null, "a", false).asksInVain())
                .isTrue();
        assertThat(new ChronologyQuery(null, null, null, " ", false).asksInVain())
                .isFalse();
    }
}
