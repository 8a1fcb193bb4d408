package org.goldthread.reviews.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Origin;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A report")
class ReportTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");
    private static final By.Mark ONE =
            new By.Mark("one", "partnership-officer", null, Instant.parse("2026-11-04T10:00:00Z"));
    private static final By.Mark TWO = new By.Mark("two", "executive", null, NOW);
    private static final List<Signatory> PARTNERS = List.of(
            new Signatory("local-authority", "Solihull Council", "solihull-council", null),
            new Signatory("police", "West Midlands Police", "west-midlands-police", null));
    private static final Profile SOLIHULL = Profiles.load("solihull");
    private static final WorkingDays DAYS = new WorkingDays(Set.of());
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static PublicationRule rule(String profile, String type, String edition) {
        return PublicationRule.of(Profiles.load(profile), type, edition, DAYS);
    }

    private static PublicationRule localReview() {
        return PublicationRule.of(SOLIHULL, "lcspr", "wt-2023", DAYS);
    }

    private static Report aReport() {
        Origin origin = new Origin(UUID.randomUUID(), "SOL-LCSPR-2026-001", "lcspr");
        return Report.begin(origin, ReportTextId.next(), ONE).after();
    }

    private static Report asked() {
        return aReport().ask(PARTNERS, List.of()).orThrow().after();
    }

    private static Report signed() {
        return sign(sign(asked(), "local-authority"), "police");
    }

    private static Report sign(Report report, String seat) {
        return report.sign(seat, TODAY, ONE).orThrow().after();
    }

    private static Report proposed() {
        Report copied = Publishing.copiesSent(signed(), LocalDate.of(2026, 11, 5), TODAY, ONE)
                .orThrow()
                .after();
        return propose(copied, Proposal.Kind.REPORT, null, 0).orThrow().after();
    }

    private static Outcome<Decision<Report>> propose(
            Report report, Proposal.Kind kind, @org.jspecify.annotations.Nullable String reason, int undecided) {
        return Publishing.propose(report, kind, reason, localReview(), undecided, TODAY, ONE);
    }

    private static Outcome<Decision<Report>> release(Report report, By.Mark by, LocalDate on) {
        return Publishing.release(report, text(), localReview(), 0, on, by);
    }

    private static ReportText text() {
        return new ReportText(ReportTextId.next(), "Neglect seen from a school", List.of());
    }

    private static String code(Outcome<?> outcome) {
        return outcome.fold(done -> "done", Refusal::code);
    }

    private static List<String> said(Decision<Report> decision) {
        return decision.events().stream().map(DomainEvent::type).toList();
    }

    private static void keepsContracts(Decision<Report> decision) {
        decision.events()
                .forEach(event -> assertThat(Contracts.validate(event.type(), JSON.writeValueAsString(event)))
                        .as(event.toString())
                        .isEmpty());
    }

    @Test
    @DisplayName("asks each who decides to sign, and is put on the desk by the last signature")
    void signing() {
        Decision<Report> asking = aReport().ask(PARTNERS, List.of()).orThrow();
        assertThat(said(asking)).containsOnly(WorkDue.TYPE).hasSize(2);
        keepsContracts(asking);

        Report once = sign(asking.after(), "police");
        assertThat(once.signed()).isFalse();
        Decision<Report> last = once.sign("local-authority", TODAY, ONE).orThrow();
        assertThat(last.after().signed()).isTrue();
        assertThat(said(last)).containsExactly(WorkSettled.TYPE, WorkDue.TYPE);
        keepsContracts(last);
        assertThat(code(once.sign("police", TODAY, ONE))).isEqualTo("signed-already");
        assertThat(code(once.sign("health", TODAY, ONE))).isEqualTo("not-yours-to-sign");
        assertThat(code(aReport().sign("police", TODAY, ONE))).isEqualTo("not-asked");
    }

    @Test
    @DisplayName("is not signed while a section that it has to have is empty")
    void emptySections() {
        Outcome<Decision<Report>> outcome = aReport().ask(PARTNERS, List.of("The child’s lived experience"));
        assertThat(code(outcome)).isEqualTo("sections-empty");
    }

    @Test
    @DisplayName("loses its signatures with a new version, settles what was asked, and keeps them on record")
    void voided() {
        Decision<Report> saved = sign(asked(), "police")
                .save(ReportTextId.next(), "Changed: Summary", ONE)
                .orThrow();
        assertThat(saved.after().asked()).isFalse();
        assertThat(saved.after().voided()).extracting(SignOff::seat).containsExactly("police");
        assertThat(saved.after().signatureOf("police")).isEmpty();
        assertThat(said(saved)).containsExactly(WorkSettled.TYPE);

        Decision<Report> afterAll =
                proposed().save(ReportTextId.next(), "Changed: Summary", ONE).orThrow();
        assertThat(afterAll.after().publication().proposed()).isNull();
        assertThat(afterAll.after().publication().copiesOf(2)).isEmpty();
        assertThat(said(afterAll)).containsExactly(WorkSettled.TYPE, WorkSettled.TYPE);
    }

    @Test
    @DisplayName("sent back waits for nobody's signature and asks the officers")
    void sentBack() {
        Decision<Report> back = asked().sendBack("police", "The response is missing", TODAY, TWO)
                .orThrow();
        assertThat(back.after().waitedFor()).isEmpty();
        assertThat(back.after().sentBack()).map(SignOff::reason).contains("The response is missing");
        assertThat(said(back)).containsExactly(WorkSettled.TYPE, WorkSettled.TYPE, WorkDue.TYPE);
        keepsContracts(back);
        assertThat(said(back.after().save(ReportTextId.next(), "Changed", ONE).orThrow()))
                .containsExactly(WorkSettled.TYPE);
    }

    @Test
    @DisplayName("is proposed only when it is signed, decided on and not held")
    void proposing() {
        assertThat(code(propose(asked(), Proposal.Kind.REPORT, null, 0))).isEqualTo("not-signed");
        assertThat(code(propose(signed(), Proposal.Kind.REPORT, null, 3))).isEqualTo("undecided");
        Report held = Publishing.hold(signed(), "An inquest", TODAY.minusDays(3), null, ONE)
                .orThrow()
                .after();
        assertThat(code(propose(held, Proposal.Kind.REPORT, null, 0))).isEqualTo("held");
        Report ended = Publishing.endHold(held, 1, TODAY, TODAY).orThrow().after();
        assertThat(code(propose(ended, Proposal.Kind.REPORT, null, 0))).isEqualTo("done");
        assertThat(code(propose(proposed(), Proposal.Kind.REPORT, null, 0))).isEqualTo("proposed");
        Decision<Report> heldLate =
                Publishing.hold(proposed(), "A trial", TODAY, null, ONE).orThrow();
        assertThat(heldLate.after().publication().proposed()).isNull();
        assertThat(said(heldLate)).containsExactly(WorkSettled.TYPE);
    }

    @Test
    @DisplayName("is released by two different people, and says so in public words only")
    void twoPeople() {
        assertThat(code(release(signed(), TWO, TODAY))).isEqualTo("not-proposed");
        assertThat(code(release(proposed(), ONE, TODAY))).isEqualTo("same-person");
        Decision<Report> released = release(proposed(), TWO, TODAY).orThrow();
        assertThat(said(released)).containsExactly(ReportEvent.Released.TYPE, WorkSettled.TYPE, WorkSettled.TYPE);
        keepsContracts(released);
        Release release = Objects.requireNonNull(released.after().publication().released());
        assertThat(release.slug()).isEqualTo("sol-lcspr-2026-001");
        assertThat(release.availableUntil()).isEqualTo(TODAY.plusYears(1));
        assertThat(code(released.after().save(ReportTextId.next(), "Changed", ONE)))
                .isEqualTo("published");
        assertThat(code(release(released.after(), TWO, TODAY))).isEqualTo("not-proposed");
    }

    @Test
    @DisplayName("waits seven working days after the advance copies, counted without weekends")
    void advanceCopies() {
        Report copied = Publishing.copiesSent(signed(), LocalDate.of(2026, 11, 6), TODAY, ONE)
                .orThrow()
                .after();
        Report ready = propose(copied, Proposal.Kind.REPORT, null, 0).orThrow().after();
        assertThat(localReview().firstDay(LocalDate.of(2026, 11, 6))).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(code(release(ready, TWO, TODAY))).isEqualTo("too-early");
        assertThat(code(release(ready, TWO, TODAY.plusDays(1)))).isEqualTo("done");
        Report none = propose(signed(), Proposal.Kind.REPORT, null, 0).orThrow().after();
        assertThat(code(release(none, TWO, TODAY))).isEqualTo("no-advance-copies");
        assertThat(code(Publishing.copiesSent(signed(), TODAY.plusDays(1), TODAY, ONE)))
                .isEqualTo("invalid");
    }

    @Test
    @DisplayName("was sent to the national bodies on the day on which that version was saved, or later")
    void copiesOfWhatWasNotWritten() {
        assertThat(code(Publishing.copiesSent(signed(), LocalDate.of(2026, 11, 4), TODAY, ONE)))
                .isEqualTo("done");
        assertThat(code(Publishing.copiesSent(signed(), LocalDate.of(2026, 11, 3), TODAY, ONE)))
                .isEqualTo("invalid");
    }

    @Test
    @DisplayName("is freed from a hold that was entered by mistake before that hold begins")
    void holdToCome() {
        Report held = Publishing.hold(signed(), "A trial", TODAY.plusDays(30), null, ONE)
                .orThrow()
                .after();
        Report ended = Publishing.endHold(held, 1, TODAY, TODAY).orThrow().after();
        assertThat(ended.publication().hold(TODAY.plusDays(30))).isEmpty();
    }

    @Test
    @DisplayName("is published as each profile says: reasons where it is the exception, no way round where it must be")
    void profilesRules() {
        assertThat(code(propose(signed(), Proposal.Kind.IMPROVEMENTS, null, 0))).isEqualTo("invalid");
        assertThat(code(propose(signed(), Proposal.Kind.IMPROVEMENTS, "It cannot be told without them", 0)))
                .isEqualTo("done");
        PublicationRule rapid = rule("solihull", "rapid-review", "wt-2023");
        assertThat(rapid.asksReason(Proposal.Kind.REPORT)).isTrue();
        assertThat(rapid.copies()).isNull();
        PublicationRule serious = PublicationRule.of(
                Profiles.load("portsmouth-2017"),
                Profiles.load("portsmouth-2017").reviewTypes().get(0).id(),
                "wt-2015",
                DAYS);
        assertThat(serious.againstKind(Proposal.Kind.IMPROVEMENTS, "A reason"))
                .get()
                .extracting(Refusal::code)
                .isEqualTo("must-be-published");
        assertThat(serious.againstDay(java.util.Optional.empty(), TODAY)).isEmpty();
    }

    @Test
    @DisplayName("is taken down with a reason, early only when that is said outright, and can be released anew")
    void takenDown() {
        Report released = release(proposed(), TWO, TODAY).orThrow().after();
        assertThat(code(Publishing.takeDown(released, "A court asked", false, localReview(), TODAY, ONE)))
                .isEqualTo("invalid");
        Decision<Report> down = Publishing.takeDown(released, "A court asked", true, localReview(), TODAY, ONE)
                .orThrow();
        assertThat(said(down)).containsExactly(ReportEvent.Down.TYPE, WorkDue.TYPE);
        keepsContracts(down);
        assertThat(down.after().publication().released()).isNull();
        Report again =
                propose(down.after(), Proposal.Kind.REPORT, null, 0).orThrow().after();
        Report anew = release(again, TWO, TODAY).orThrow().after();
        assertThat(Objects.requireNonNull(anew.publication().released()).slug()).isEqualTo("sol-lcspr-2026-001-2");
        assertThat(code(Publishing.takeDown(
                        release(proposed(), TWO, TODAY).orThrow().after(),
                        "After a year",
                        false,
                        localReview(),
                        TODAY.plusYears(1),
                        ONE)))
                .isEqualTo("done");
    }

    @Test
    @DisplayName("shows what changed between two versions word by word, and puts together again what was there")
    void comparing() {
        ReportText before = new ReportText(
                ReportTextId.next(),
                "Title",
                List.of(new ReportText.Written("summary", "Summary", "The school rang\nthe nurse twice.")));
        ReportText after = before.with("summary", "The school rang\nthe health visitor twice.");
        Comparison comparison = Comparison.of(1, before, 2, after);
        assertThat(comparison.sections()).hasSize(1);
        List<Comparison.Piece> pieces = comparison.sections().get(0).pieces();
        assertThat(pieces)
                .extracting(piece -> piece.how().word() + ":" + piece.text().strip())
                .containsExactly("same:The school rang\nthe", "removed:nurse", "added:health visitor", "same:twice.");
        assertThat(String.join(
                        "",
                        pieces.stream()
                                .filter(piece -> piece.how() != Comparison.How.ADDED)
                                .map(Comparison.Piece::text)
                                .toList()))
                .isEqualTo(before.sections().get(0).markdown());
        assertThat(Comparison.of(1, before, 2, before).sections()).isEmpty();
    }
}
