package org.goldthread.reviews.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Samples;
import org.goldthread.learning.framework.Told;
import org.goldthread.profile.Profiles;
import org.goldthread.reviews.clock.Counting;
import org.goldthread.reviews.clock.Timetable;
import org.goldthread.reviews.decision.Proposal;
import org.goldthread.reviews.decision.Seat;
import org.goldthread.reviews.decision.Seats;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A referral")
class ReferralTests {

    private static final Framework SOLIHULL = Samples.SOLIHULL;
    private static final Framework BOARD = new Framework(Profiles.load("portsmouth-2017"), "reviews", Samples.TODAY);
    private static final LocalDate AWARE = LocalDate.of(2026, 11, 16);

    @Test
    @DisplayName("is received under the edition of the day the agency became aware, and told by its contract")
    void received() {
        Outcome<Decision<Referral>> outcome = receive(SOLIHULL, wanted("yes", "yes"));

        assertThat(Told.types(outcome))
                .containsExactly("org.goldthread.reviews.referral-received.v1", "org.goldthread.work.due.v1");
        Referral referral = Told.after(outcome);
        assertThat(referral.edition()).isEqualTo("wt-2026");
        assertThat(referral.reference().text()).isEqualTo("SOL-REF-2026-001");
        assertThat(referral.notifier()).isEqualTo("solihull-council");
        assertThat(referral.account().agencies()).containsExactly("west-midlands-police", "bsol-icb");
    }

    @Test
    @DisplayName("says everything that is wrong with it, in the form's order, identities included")
    void wrong() {
        NewReferral wrong = new NewReferral(
                "no-such-agency",
                " ",
                "Jack",
                "His mother rang from 07700 900123",
                null,
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2026, 11, 19),
                List.of(),
                Map.of("child-died", "perhaps"));

        assertThat(Told.problems(receive(SOLIHULL, wrong)))
                .containsExactly(
                        "referredBy:unknown-agency",
                        "title:required",
                        "child:not-a-pseudonym",
                        "whatHappened:identity",
                        "incidentOn:out-of-range",
                        "awareOn:before-the-incident",
                        "facts.child-died:unknown-answer");
    }

    @Test
    @DisplayName("asks each statutory partner for a view, and refuses a decision until all three are heard")
    void views() {
        Referral referral = Told.after(receive(SOLIHULL, wanted("yes", "no")));
        Outcome<Decision<Referral>> asked = referral.ask(seats(SOLIHULL), SOLIHULL.profile(), AWARE);
        assertThat(Told.types(asked))
                .hasSize(5)
                .filteredOn("org.goldthread.work.due.v1"::equals)
                .hasSize(4);

        Referral police = viewed(Told.after(asked), SOLIHULL, "police", "rapid-review");
        Refusal missing = Told.why(decide(police, SOLIHULL, proposal("Agreed", "rapid-review")));
        assertThat(missing.code()).isEqualTo("views-missing");
        assertThat(missing.sentence())
                .contains("Solihull Metropolitan Borough Council")
                .doesNotContain("West Midlands");

        Referral all = viewed(viewed(police, SOLIHULL, "health"), SOLIHULL, "local-authority", "rapid-review");
        Outcome<Decision<Referral>> decided = decide(all, SOLIHULL, proposal("By two of three", "rapid-review"));
        assertThat(Told.types(decided))
                .containsExactly("org.goldthread.reviews.review-decided.v1", "org.goldthread.work.settled.v1");
        ReviewDecided told = (ReviewDecided) decided.orThrow().events().get(0);
        assertThat(told.dissent()).containsExactly("health");
        assertThat(told.activities()).containsExactly(all.activityOf("rapid-review"));
        assertThat(Told.after(decided).unopened()).isTrue();
    }

    @Test
    @DisplayName("keeps a view that its decision-maker changes: the latest stands, the earlier stays readable")
    void changedViews() {
        Referral asked = Told.after(
                Told.after(receive(SOLIHULL, wanted("yes", "no"))).ask(seats(SOLIHULL), SOLIHULL.profile(), AWARE));
        Referral first = viewed(asked, SOLIHULL, "health");
        Referral changed = viewed(first, SOLIHULL, "health", "rapid-review");
        Referral all = viewed(
                viewed(changed, SOLIHULL, "police", "rapid-review"), SOLIHULL, "local-authority", "rapid-review");

        assertThat(all.course().views()).hasSize(4);
        assertThat(all.course().viewsNow())
                .hasSize(3)
                .allSatisfy(view -> assertThat(view.types()).containsExactly("rapid-review"));
        Outcome<Decision<Referral>> decided = decide(all, SOLIHULL, proposal("All agree", "rapid-review"));
        assertThat(((ReviewDecided) decided.orThrow().events().get(0)).dissent())
                .isEmpty();

        Referral wavering = asked;
        for (int i = 0; i < 20; i++) {
            wavering = viewed(wavering, SOLIHULL, "health");
        }
        Seat health = seats(SOLIHULL).seat("health").orElseThrow();
        assertThat(Told.why(wavering.view(health, proposal("Again", "rapid-review"), SOLIHULL, Samples.mark()))
                        .code())
                .isEqualTo("too-many");
    }

    @Test
    @DisplayName(
            "takes no review where criteria are met only with a reason, which is asked for in the criteria's words")
    void noReview() {
        Referral referral = heard(Told.after(receive(SOLIHULL, wanted("yes", "no"))), SOLIHULL);

        assertThat(Told.sentence(decide(referral, SOLIHULL, new Proposal(List.of(), true, " ")), "reason"))
                .contains("Serious child safeguarding case (CA 2004 s.16C)");
        Outcome<Decision<Referral>> decided =
                decide(referral, SOLIHULL, new Proposal(List.of(), true, "The harm was accidental after all"));
        assertThat(Told.after(decided).course().state()).isEqualTo(ReferralState.DECIDED);
        assertThat(Told.problems(decide(referral, SOLIHULL, new Proposal(List.of(), null, "Half-filled"))))
                .containsExactly("types:required");
    }

    @Test
    @DisplayName("of 2015 whose criteria must trigger a review cannot be decided otherwise; the clause is named")
    void compelled() {
        Referral referral = Told.after(receive(BOARD, boards("yes", "yes", "yes")));
        Seat chair = seats(BOARD).seat("independent-chair").orElseThrow();

        Outcome<Decision<Referral>> refused = referral.decide(
                new Proposal(List.of(), true, "We learned enough"), seats(BOARD), true, BOARD, Samples.mark());
        assertThat(Told.why(refused)).isInstanceOf(Refusal.Rule.class);
        assertThat(((Refusal.Rule) Told.why(refused)).basis()).contains("PSCB 7.8.1 SCR trigger death");
        assertThat(Told.why(refused).sentence()).contains("serious case review must be done");

        Outcome<Decision<Referral>> own = referral.decide(
                proposal("The criteria are met", "serious-case-review"), seats(BOARD), true, BOARD, Samples.mark());
        assertThat(Told.types(own)).contains("org.goldthread.reviews.review-decided.v1");
        Referral asked = Told.after(
                referral.view(chair, proposal("The criteria are met", "serious-case-review"), BOARD, Samples.mark()));
        assertThat(Told.types(decide(asked, BOARD, proposal("As the chair said", "serious-case-review"))))
                .contains("org.goldthread.reviews.review-decided.v1");
    }

    @Test
    @DisplayName("that one post decides on is recorded as the post said")
    void overruled() {
        Referral referral = Told.after(receive(BOARD, boards("no", "no", "no")));
        Referral said = Told.after(referral.view(
                seats(BOARD).seat("independent-chair").orElseThrow(),
                new Proposal(List.of(), true, "No criterion is met"),
                BOARD,
                Samples.mark()));

        assertThat(Told.why(decide(said, BOARD, proposal("The officer thinks so", "serious-case-review")))
                        .code())
                .isEqualTo("decided-otherwise");
    }

    @Test
    @DisplayName(
            "starts the notification's clock at once, the rapid review's when it was sent, publication's when decided")
    void clocks() {
        Referral referral = Told.after(receive(SOLIHULL, wanted("yes", "no")));
        assertThat(readings(referral)).containsExactly("notify 2026-11-23");
        assertThat(Told.problems(
                        referral.notified(LocalDate.of(2026, 11, 15), "solihull-council", SOLIHULL, Samples.mark())))
                .containsExactly("sentOn:out-of-range");

        Outcome<Decision<Referral>> sent =
                referral.notified(LocalDate.of(2026, 11, 18), "solihull-council", SOLIHULL, Samples.mark());
        assertThat(Told.types(sent)).containsExactly("org.goldthread.reviews.notification-recorded.v1");
        assertThat(readings(Told.after(sent))).containsExactly("rapid-review 2026-12-09", "notify 2026-11-23");
        assertThat(Told.why(Told.after(sent).notified(AWARE, "solihull-council", SOLIHULL, Samples.mark()))
                        .code())
                .isEqualTo("already-notified");

        Referral heard = heard(Told.after(sent), SOLIHULL);
        Referral decided = Told.after(decide(heard, SOLIHULL, proposal("Both", "rapid-review", "lcspr")));
        assertThat(readings(decided))
                .containsExactly("rapid-review 2026-12-09", "publication 2027-05-20", "notify 2026-11-23");
    }

    @Test
    @DisplayName("of 2015 has no clock, because the framework sets none")
    void noClock() {
        Referral referral = Told.after(receive(BOARD, boards("yes", "yes", "yes")));

        assertThat(ReferralClocks.of(
                                BOARD.profile(),
                                new Counting(new WorkingDays(java.util.Set.of())),
                                referral,
                                Timetable.blank(ReferralClocks.subject(BOARD.profile(), referral)),
                                Samples.TODAY)
                        .readings())
                .isEmpty();
        assertThat(referral.notifier()).isNull();
    }

    @Test
    @DisplayName("once decided takes no changes, can be put again, and opens no type of review twice")
    void again() {
        Referral decided = Told.after(decide(
                heard(Told.after(receive(SOLIHULL, wanted("yes", "no"))), SOLIHULL),
                SOLIHULL,
                proposal("Yes", "rapid-review")));
        assertThat(Told.why(decide(decided, SOLIHULL, proposal("Again", "lcspr")))
                        .code())
                .isEqualTo("already-decided");
        Referral linked = Told.after(
                decided.linked(new Opened("rapid-review", decided.activityOf("rapid-review"), "SOL-RR-2026-009")));
        assertThat(linked.unopened()).isFalse();

        Referral second = heard(Told.after(linked.again()), SOLIHULL);
        assertThat(second.course().turn()).isEqualTo(2);
        assertThat(Told.problems(decide(second, SOLIHULL, proposal("Twice", "rapid-review"))))
                .containsExactly("types:already-opened");
        assertThat(Told.after(decide(second, SOLIHULL, proposal("The rapid review says so", "lcspr")))
                        .course()
                        .rulings())
                .hasSize(2);
    }

    @Test
    @DisplayName("that is withdrawn settles what was asked for; a decided one that was put again stays decided")
    void withdrawn() {
        Referral asked = Told.after(
                Told.after(receive(SOLIHULL, wanted("yes", "no"))).ask(seats(SOLIHULL), SOLIHULL.profile(), null));

        assertThat(Told.problems(asked.withdraw(" "))).containsExactly("reason:required");
        Outcome<Decision<Referral>> gone = asked.withdraw("It was referred twice");
        assertThat(Told.types(gone)).hasSize(4).containsOnly("org.goldthread.work.settled.v1");
        assertThat(Told.after(gone).course().state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(readings(Told.after(gone))).isEmpty();
    }

    @Test
    @DisplayName("is decided by whom the profile names: three signatories, or the chair of what the post chairs")
    void whoDecides() {
        Seats three = seats(SOLIHULL);
        assertThat(three.of(List.of("rapid-review")))
                .extracting(Seat::id)
                .containsExactly("local-authority", "health", "police");
        assertThat(three.speaksFor(
                        Samples.person(Role.PARTNER_SIGNATORY, "west-midlands-police"),
                        three.seat("police").orElseThrow()))
                .isTrue();
        assertThat(three.speaksFor(
                        Samples.person(Role.AGENCY_LINK, "west-midlands-police"),
                        three.seat("police").orElseThrow()))
                .isFalse();
        Seats board = seats(BOARD);
        var chair = Samples.person(Role.GROUP_CHAIR, null, "board", "executive");
        var other = Samples.person(Role.GROUP_CHAIR, "portsmouth-council", "scr-committee", "executive");
        assertThat(board.decidesAlone(chair, List.of("serious-case-review"))).isTrue();
        assertThat(board.decidesAlone(other, List.of("serious-case-review"))).isFalse();
        assertThat(board.decidesAlone(other, List.of("management-review"))).isTrue();
    }

    private static List<String> readings(Referral referral) {
        return ReferralClocks.of(
                        SOLIHULL.profile(),
                        new Counting(new WorkingDays(java.util.Set.of())),
                        referral,
                        Timetable.blank(ReferralClocks.subject(SOLIHULL.profile(), referral)),
                        Samples.TODAY)
                .readings()
                .stream()
                .map(reading -> reading.clock().id() + " " + reading.due())
                .toList();
    }

    private static Referral heard(Referral referral, Framework framework) {
        Referral one = viewed(referral, framework, "local-authority", "rapid-review");
        return viewed(viewed(one, framework, "health", "rapid-review"), framework, "police", "rapid-review");
    }

    private static Referral viewed(Referral referral, Framework framework, String seat, String... types) {
        Outcome<Decision<Referral>> viewed = referral.view(
                seats(framework).seat(seat).orElseThrow(),
                new Proposal(List.of(types), types.length == 0, "Because of what is known"),
                framework,
                Samples.mark());
        assertThat(Told.types(viewed)).contains("org.goldthread.reviews.view-recorded.v1");
        return Told.after(viewed);
    }

    private static Outcome<Decision<Referral>> decide(Referral referral, Framework framework, Proposal proposal) {
        return referral.decide(proposal, seats(framework), false, framework, Samples.mark());
    }

    private static Proposal proposal(String reason, String... types) {
        return new Proposal(List.of(types), null, reason);
    }

    private static Seats seats(Framework framework) {
        return new Seats(framework.profile());
    }

    private static Outcome<Decision<Referral>> receive(Framework framework, NewReferral wanted) {
        return Referral.receive(ReferralId.next(), 1, wanted, framework, Samples.mark());
    }

    private static NewReferral wanted(String harmed, String died) {
        return wanted(
                "west-midlands-police",
                List.of("bsol-icb"),
                Map.of(
                        "abuse-or-neglect",
                        "yes",
                        "seriously-harmed",
                        harmed,
                        "child-died",
                        died,
                        "looked-after",
                        "no",
                        "improvements",
                        "no",
                        "recurrent-themes",
                        "no",
                        "working-together",
                        "none",
                        "panel-suggested",
                        "no"));
    }

    private static NewReferral boards(String abuse, String died, String harmed) {
        Map<String, String> facts = new HashMap<>();
        BOARD.profile()
                .facts()
                .forEach(fact -> facts.put(fact.id(), fact.answers().contains("no") ? "no" : "none"));
        facts.putAll(Map.of("abuse-or-neglect", abuse, "child-died", died, "seriously-harmed", harmed));
        return wanted("hampshire-constabulary", List.of(), facts);
    }

    private static NewReferral wanted(@Nullable String by, List<String> agencies, Map<String, String> facts) {
        return new NewReferral(
                by,
                "Head injury to a baby",
                "Child A",
                "A baby of four months was taken to hospital with a head injury that the parents did not explain.",
                "The baby and a sibling are with relatives under a safety plan.",
                LocalDate.of(2026, 11, 14),
                AWARE,
                agencies,
                facts);
    }
}
