package org.goldthread.reviews.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.framework.Told.after;
import static org.goldthread.learning.framework.Told.types;
import static org.goldthread.learning.framework.Told.why;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.framework.Samples;
import org.goldthread.reviews.request.Submission.Given;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A request for information")
class InformationRequestTests {

    private static final WorkingDays DAYS = new WorkingDays(Set.of());
    private static final Ladder LADDER = Ladder.of(Samples.SOLIHULL.profile(), DAYS);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private static By.Mark on(String day) {
        return By.of(Samples.officer()).mark(Instant.parse(day + "T10:00:00Z"));
    }

    private static final By.Mark EARLY = on("2026-11-24");

    private static Decision<InformationRequest> sent() {
        NewRequest wanted = new NewRequest(
                List.of(Samples.POLICE),
                List.of("chronology", "agency-report"),
                List.of(),
                null,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2026, 2, 28),
                DUE,
                "Contact with Child A",
                List.of());
        return InformationRequest.send(
                RequestId.of("019cae0b-44a0-73c5-838f-5ac0de11f3a9"),
                new Review(UUID.fromString("019cae0b-44a0-73c5-838f-5ac0de11f3a7"), "SOL-RR-2026-004"),
                Samples.POLICE,
                wanted.asked(Samples.SOLIHULL),
                on("2026-11-20"));
    }

    private static Given given(String name) {
        UUID content = UUID.randomUUID();
        return new Given(content, name, "PDF", 1_000, "hash of " + content, null, null, null);
    }

    private static InformationRequest with(InformationRequest request, String part, By.Mark by) {
        return after(request.submit(part, given(part + ".pdf"), LADDER, by));
    }

    @Test
    @DisplayName("is due from its agency, under a power, and says so once it is sent")
    void send() {
        assertThat(types(Outcome.done(sent())))
                .containsExactly("org.goldthread.reviews.request-sent.v1", "org.goldthread.work.due.v1");
        InformationRequest request = sent().after();
        assertThat(request.state()).isEqualTo(RequestState.SENT);
        assertThat(request.asked().powerName()).contains("Children Act 2004");
        assertThat(request.overdueOn(DUE)).isFalse();
        assertThat(request.overdueOn(DUE.plusDays(1))).isTrue();
    }

    @Test
    @DisplayName("is acknowledged once, part received, received")
    void partByPart() {
        InformationRequest request = sent().after();
        assertThat(types(request.acknowledge(EARLY))).containsExactly("org.goldthread.reviews.request-acknowledged.v1");
        InformationRequest acknowledged = after(request.acknowledge(EARLY));
        assertThat(why(acknowledged.acknowledge(EARLY)).code()).isEqualTo("already-acknowledged");

        InformationRequest part = with(acknowledged, "chronology", EARLY);
        assertThat(part.state()).isEqualTo(RequestState.PART_RECEIVED);
        assertThat(part.completedOn()).isNull();

        Outcome<Decision<InformationRequest>> last =
                part.submit("agency-report", given("r.pdf"), LADDER, on("2026-11-25"));
        assertThat(types(last))
                .containsExactly(
                        "org.goldthread.reviews.contribution-received.v1",
                        "org.goldthread.work.due.v1",
                        "org.goldthread.work.settled.v1");
        assertThat(after(last).state()).isEqualTo(RequestState.RECEIVED);
        assertThat(after(last).completedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(after(last).chase().nextOn()).isNull();
    }

    @Test
    @DisplayName("takes the same bytes once, however often and at what time they are sent")
    void sameAgain() {
        InformationRequest request = after(sent().after().acknowledge(EARLY));
        Given same = given("chronology.csv");
        InformationRequest once = after(request.submit("chronology", same, LADDER, EARLY));
        Outcome<Decision<InformationRequest>> again = once.submit("chronology", same, LADDER, on("2026-11-25"));

        assertThat(types(again)).isEmpty();
        assertThat(after(again)).isEqualTo(once);
    }

    @Test
    @DisplayName("keeps the old version when a part is corrected, taken back or sent back, and is owed again")
    void corrections() {
        InformationRequest received = with(with(sent().after(), "chronology", EARLY), "agency-report", EARLY);
        InformationRequest corrected = with(received, "chronology", on("2026-11-26"));
        assertThat(corrected.part("chronology").orElseThrow().versions()).hasSize(2);
        assertThat(corrected.state()).isEqualTo(RequestState.RECEIVED);

        InformationRequest back = after(corrected.takeBack("chronology", "Wrong child", LADDER, EARLY));
        assertThat(back.state()).isEqualTo(RequestState.PART_RECEIVED);
        assertThat(back.completedOn()).isNull();
        assertThat(back.chase().nextOn()).isEqualTo(DUE.plusDays(1));
        assertThat(why(back.takeBack("chronology", "Again", LADDER, EARLY)).code())
                .isEqualTo("nothing-given");

        InformationRequest sentBack = after(received.sendBack("agency-report", "No analysis", LADDER, EARLY));
        assertThat(sentBack.state()).isEqualTo(RequestState.PART_RECEIVED);
        assertThat(types(received.accept("agency-report", EARLY))).containsExactly("org.goldthread.work.settled.v1");
        assertThat(why(received.open("other-1")).code()).isEqualTo("not-found");
    }

    @Test
    @DisplayName("is refused with a reason; the partnership accepts that, or asks again by a new day")
    void refusals() {
        Outcome<Decision<InformationRequest>> no = sent().after().refuse("Under a court's order", EARLY);
        assertThat(types(no))
                .containsExactly(
                        "org.goldthread.reviews.request-refused.v1",
                        "org.goldthread.work.settled.v1",
                        "org.goldthread.work.due.v1");
        InformationRequest refused = after(no);
        assertThat(refused.overdueOn(DUE.plusYears(1))).isFalse();
        assertThat(after(refused.uphold("Agreed", EARLY)).state()).isEqualTo(RequestState.UPHELD);

        Outcome<Decision<InformationRequest>> again =
                refused.askAgain("The order allows it", LocalDate.of(2027, 1, 15), EARLY);
        assertThat(types(again)).contains("org.goldthread.reviews.request-sent.v1");
        assertThat(after(again).state()).isEqualTo(RequestState.ACKNOWLEDGED);
        assertThat(after(again).dueOn()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(after(again).chase().round()).isEqualTo(2);
        assertThat(why(after(again).uphold("Too late", EARLY)).code()).isEqualTo("not-refused");

        InformationRequest changedItsMind = with(refused, "chronology", EARLY);
        assertThat(changedItsMind.state()).isEqualTo(RequestState.PART_RECEIVED);
    }

    @Test
    @DisplayName("that ended takes nothing more")
    void ended() {
        InformationRequest withdrawn = after(sent().after().withdraw("Not needed", EARLY));
        assertThat(withdrawn.state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(why(withdrawn.submit("chronology", given("c"), LADDER, EARLY))
                        .code())
                .isEqualTo("ended");
        assertThat(why(withdrawn.refuse("x", EARLY)).code()).isEqualTo("not-open");
        assertThat(why(withdrawn.withdraw("x", EARLY)).code()).isEqualTo("not-open");
        assertThat(after(withdrawn.chase(DUE.plusYears(1), LADDER))).isEqualTo(withdrawn);
    }

    @Test
    @DisplayName("is chased step by step of the profile's ladder, each step once")
    void chasing() {
        InformationRequest request = sent().after();
        assertThat(request.chase(DUE, LADDER).orThrow().events()).isEmpty();

        Outcome<Decision<InformationRequest>> first = request.chase(LocalDate.of(2026, 12, 7), LADDER);
        assertThat(types(first))
                .containsExactly("org.goldthread.reviews.request-overdue.v1", "org.goldthread.work.due.v1");
        InformationRequest chased = after(first);
        assertThat(chased.chase().lines()).extracting(Chase.Line::to).containsExactly("agency-link");
        assertThat(chased.chase(LocalDate.of(2026, 12, 7), LADDER).orThrow().events())
                .isEmpty();
        assertThat(chased.chase().nextOn()).isEqualTo(DAYS.after(DUE, 6));

        InformationRequest late = after(chased.chase(LocalDate.of(2027, 2, 1), LADDER));
        assertThat(late.chase().lines())
                .extracting(Chase.Line::to)
                .containsExactly("agency-link", "strategic-lead", "arg", "executive");
        assertThat(late.chase().nextOn()).isNull();
        assertThat(types(late.refuse("Cannot", EARLY)).stream().filter("org.goldthread.work.settled.v1"::equals))
                .as("the task and every step that chased it")
                .hasSize(5);
    }

    @ParameterizedTest(name = "of {0}")
    @ValueSource(strings = {"solihull", "leeds", "st-helens", "portsmouth", "portsmouth-2017"})
    @DisplayName("has a ladder to be chased by in every framework")
    void ladders(String profile) {
        Ladder ladder = Ladder.of(org.goldthread.profile.Profiles.load(profile), DAYS);
        assertThat(ladder.steps()).isNotEmpty();
        assertThat(after(sent().after().chase(LocalDate.of(2027, 6, 1), ladder))
                        .chase()
                        .lines())
                .hasSameSizeAs(ladder.steps());
    }

    @Test
    @DisplayName("is measured: on time, late, still owed, refused")
    void timeliness() {
        InformationRequest onTime = with(with(sent().after(), "chronology", EARLY), "agency-report", EARLY);
        InformationRequest late = with(with(sent().after(), "chronology", EARLY), "agency-report", on("2026-12-09"));
        InformationRequest owed = with(sent().after(), "chronology", EARLY);
        InformationRequest refused =
                after(after(sent().after().refuse("No", EARLY)).uphold("Yes", EARLY));
        InformationRequest withdrawn = after(sent().after().withdraw("No", EARLY));

        Timeliness line = Timeliness.of(
                        List.of(onTime, late, owed, refused, withdrawn), LocalDate.of(2026, 12, 11), DAYS)
                .get(0);

        assertThat(line).isEqualTo(new Timeliness(Samples.POLICE, 3, 1, 1, 1, 1, 6, 5, 0, 3));
        assertThat(line.onTimePercent()).isEqualTo(33);
        assertThat(line.completePercent()).isEqualTo(83);
        assertThat(Timeliness.of(List.of(sent().after()), DUE, DAYS).get(0).asked())
                .as("not due yet")
                .isZero();
    }

    @Test
    @DisplayName("needs an agency of the review, something asked, a day, and no identities")
    void wrong() {
        NewRequest nothing =
                new NewRequest(List.of(), List.of(), List.of(), "magic", null, null, null, null, List.of());
        assertThat(org.goldthread.learning.framework.Told.problems(
                        nothing.check(Samples.SOLIHULL, List.of()).orElse(() -> Outcome.done(1))))
                .containsExactly("agencies:required", "parts:required", "powerId:unknown-power", "dueOn:required");
        NewRequest identities = new NewRequest(
                List.of(Samples.POLICE),
                List.of("vault"),
                List.of("All on 943 476 5919"),
                null,
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 1),
                "Lives at B91 3QB",
                List.of());
        assertThat(org.goldthread.learning.framework.Told.problems(
                        identities.check(Samples.SOLIHULL, List.of("bsol-icb")).orElse(() -> Outcome.done(1))))
                .containsExactly(
                        "agencies:not-involved",
                        "parts:unknown-part",
                        "others:identity",
                        "until:before-the-first",
                        "dueOn:in-the-past",
                        "note:identity");
    }
}
