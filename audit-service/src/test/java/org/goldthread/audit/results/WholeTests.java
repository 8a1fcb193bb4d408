package org.goldthread.audit.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.goldthread.audit.returns.Course;
import org.goldthread.audit.returns.Moderation;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.ReturnState;
import org.goldthread.audit.returns.RoundRef;
import org.goldthread.audit.returns.Summary;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.RoundId;
import org.goldthread.audit.tool.TestTools;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.By;
import org.goldthread.learning.framework.Origin;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A round's results without names")
class WholeTests {

    private static final int SMALLEST = 5;
    private static final ToolContent TOOL = TestTools.small();
    private static final LocalDate DUE = LocalDate.of(2026, 5, 29);

    private static Round round() {
        java.util.UUID id = Ids.next();
        return new Round(
                new RoundId(id),
                new Origin(id, "SOL-S11-2026-001", "section-11"),
                "Section 11, 2026",
                ToolVersionId.of("small", 1),
                "small",
                1,
                List.of(),
                DUE.minusMonths(3),
                DUE,
                "I declare",
                new By.Mark("officer", "partnership-officer", null, Instant.EPOCH),
                true);
    }

    /** Agencies of a kind, named after it, with this grade for training. */
    private static void graded(List<ReturnLine> lines, Agency.Kind kind, String grade, int number) {
        Round round = round();
        for (int i = 0; i < number; i++) {
            String agency = kind.name() + "-" + lines.size();
            lines.add(new ReturnLine(
                    ReturnId.of(round.id(), agency),
                    new RoundRef(round.id(), round.reference(), "section-11", round.title()),
                    agency,
                    round.tool(),
                    ReturnState.SUBMITTED,
                    DUE,
                    new Summary(1, 1, 0, List.of(new Summary.Line("training", grade))),
                    new Course(List.of(), List.of(), List.of(), List.of()),
                    Moderation.NONE));
        }
    }

    private static Whole whole(List<ReturnLine> lines) {
        return Whole.of(
                Results.of(TOOL, lines, Basis.STANDING),
                SMALLEST,
                "default",
                agency -> Agency.Kind.valueOf(agency.replaceAll("-.*", "")));
    }

    private static Whole.Standard training(Whole whole) {
        return whole.standards().get(0);
    }

    @Test
    @DisplayName("are told by grade where no grade is rare, else as met and not met, else not at all")
    void asFineAsMayBe() {
        List<ReturnLine> lines = new ArrayList<>();
        graded(lines, Agency.Kind.SCHOOL, "green", 9);
        graded(lines, Agency.Kind.SCHOOL, "amber", 6);
        Whole fine = whole(lines);
        assertThat(fine.words(training(fine))).isEqualTo("Fully met 9, Partly met 6, Not met 0");

        graded(lines, Agency.Kind.SCHOOL, "red", 2);
        Whole coarse = whole(lines);
        assertThat(training(coarse).counts()).isEmpty();
        assertThat(coarse.words(training(coarse))).isEqualTo("9 of 17 met it");

        List<ReturnLine> few = new ArrayList<>();
        graded(few, Agency.Kind.SCHOOL, "green", 9);
        graded(few, Agency.Kind.SCHOOL, "red", 2);
        Whole none = whole(few);
        assertThat(none.words(training(none))).isEqualTo("Not shown: fewer than 5 agencies met it, or did not");
        assertThat(none.kindWords(training(none))).startsWith("Not shown");

        Whole empty = whole(List.of());
        assertThat(empty.words(training(empty))).isEqualTo("Not shown: fewer than 5 agencies are graded");
        assertThat(empty.cells(training(empty), "Partly met"))
                .contains("not shown")
                .doesNotContain("0");
    }

    @Test
    @DisplayName("are told by kind of agency only where neither the kind nor the rest points to a few")
    void byKind() {
        List<ReturnLine> lines = new ArrayList<>();
        graded(lines, Agency.Kind.SCHOOL, "green", 20);
        graded(lines, Agency.Kind.SCHOOL, "red", 10);
        graded(lines, Agency.Kind.RELEVANT_AGENCY, "green", 6);
        graded(lines, Agency.Kind.VOLUNTARY, "green", 7);
        Whole all = whole(lines);
        assertThat(all.kindWords(training(all)))
                .isEqualTo("Relevant agencies 6 of 6, Schools 20 of 30, Voluntary organisations 7 of 7 met it");

        graded(lines, Agency.Kind.STATUTORY_PARTNER, "green", 2);
        Whole covered = whole(lines);
        assertThat(covered.kindWords(training(covered)))
                .as("the next smallest kind covers the two")
                .isEqualTo("Schools 20 of 30, Voluntary organisations 7 of 7 met it");
    }

    @RepeatedTest(200)
    @DisplayName("never tell a number of agencies between none and the smallest, directly or by subtracting")
    void never(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<ReturnLine> lines = new ArrayList<>();
        for (Agency.Kind kind : Agency.Kind.values()) {
            for (String grade : List.of("green", "amber", "red")) {
                graded(lines, kind, grade, random.nextInt(3) == 0 ? 0 : random.nextInt(14));
            }
        }
        Whole.Standard one = training(whole(lines));

        assertThat(one.counts()).allMatch(number -> number == 0 || number >= SMALLEST);
        if (one.met() == null) {
            assertThat(one.kinds()).isEmpty();
            assertThat(one.counts()).isEmpty();
            return;
        }
        int graded = java.util.Objects.requireNonNull(one.graded());
        int restMet = one.met();
        int restNot = graded - one.met();
        for (Whole.KindLine kind : one.kinds()) {
            assertThat(List.of(kind.met(), kind.graded() - kind.met()))
                    .allMatch(number -> number == 0 || number >= SMALLEST);
            restMet -= kind.met();
            restNot -= kind.graded() - kind.met();
        }
        assertThat(List.of(one.met(), graded - one.met(), restMet, restNot))
                .allMatch(number -> number == 0 || number >= SMALLEST);
    }

    static List<String> profiles() {
        return Profiles.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("have their smallest number from the profile, with its basis")
    void threshold(String id) {
        Profile profile = Profiles.load(id);
        assertThat(profile.limits())
                .filteredOn(limit -> limit.id().equals("smallest-count"))
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.number()).isPositive();
                    assertThat(limit.basis()).isNotBlank();
                });
    }
}
