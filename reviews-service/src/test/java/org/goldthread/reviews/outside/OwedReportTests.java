package org.goldthread.reviews.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Samples;
import org.goldthread.learning.framework.Told;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A yearly report that is owed")
class OwedReportTests {

    private static final LocalDate TODAY = Samples.TODAY;
    private static final By.Mark MARK = By.of(Samples.officer()).mark(Samples.NOW);
    private static final OwedReport AUDITS = owed("solihull", "single-agency-audit");

    static List<String> profiles() {
        return Profiles.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("is expected of everybody whom each framework names, once, half a year after its year")
    void ofEveryFramework(String id) {
        Framework today = new Framework(Profiles.load(id), "reviews", TODAY);

        List<Owing> owing = Owing.all(today, 2026);

        assertThat(owing.stream().map(one -> one.report().id()).distinct())
                .containsExactlyElementsOf(today.profile().annualReports().stream()
                        .map(report -> report.id())
                        .toList());
        assertThat(owing.stream().map(Owing::id)).doesNotHaveDuplicates();
        assertThat(owing).allSatisfy(one -> {
            assertThat(one.dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
            assertThat(one.from()).isNotBlank();
        });
    }

    @Test
    @DisplayName("belongs to the reporting year that ended on the last 31 March")
    void years() {
        assertThat(Owing.lastYear(LocalDate.of(2026, 3, 31))).isEqualTo(2025);
        assertThat(Owing.lastYear(LocalDate.of(2026, 4, 1))).isEqualTo(2026);
        assertThat(Owing.words(2026)).isEqualTo("2025-26");
        assertThat(Owing.words(2000)).isEqualTo("1999-00");
    }

    @Test
    @DisplayName("is its agency's task, overdue after its day, and done when all that it must contain is there")
    void wholeContent() {
        assertThat(AUDITS.agency()).isNotNull();
        assertThat(AUDITS.isOverdue(TODAY)).isTrue();

        Outcome<Decision<OwedReport>> part =
                AUDITS.receive(receipt(List.of(where("Objectives", "Page 2"))), null, TODAY, MARK);
        assertThat(Told.types(part)).containsExactly(WorkDue.TYPE);
        assertThat(Told.after(part).state()).isEqualTo(ReportState.INCOMPLETE);
        assertThat(Told.after(part).missing()).containsExactly("Outcomes", "Action plans");

        Outcome<Decision<OwedReport>> whole = Told.after(part)
                .receive(
                        receipt(List.of(
                                where("Objectives", "Page 2"), where("Outcomes", "3"), where("Action plans", "Annex"))),
                        null,
                        TODAY,
                        MARK);
        assertThat(Told.types(whole)).containsExactly(WorkSettled.TYPE);
        assertThat(Told.after(whole).state()).isEqualTo(ReportState.RECEIVED);
        assertThat(Told.after(whole).isOverdue(TODAY)).isFalse();
    }

    @Test
    @DisplayName("is not taken without a day, a place, or with an identity in its words")
    void wrongReceipts() {
        NewReceipt nothing = new NewReceipt(null, null, List.of(), null);
        NewReceipt wrong = new NewReceipt(
                TODAY.plusDays(1),
                "ftp://reports",
                List.of(where("Poems", "1"), where("Outcomes", "x".repeat(201))),
                "Ask jo@example.org");

        assertThat(Told.problems(AUDITS.receive(nothing, null, TODAY, MARK)))
                .containsExactly("receivedOn:required", "address:required");
        assertThat(Told.problems(AUDITS.receive(wrong, null, TODAY, MARK)))
                .containsExactly(
                        "receivedOn:in-the-future",
                        "address:not-an-address",
                        "contents:unknown-content",
                        "where-1:too-long",
                        "note:identity");
    }

    @Test
    @DisplayName("is sent back with a reason once it came, and is not owed with a reason while it did not")
    void sentBackOrNotOwed() {
        assertThat(Told.why(AUDITS.sendBack("Too short")).code()).isEqualTo("not-received");
        assertThat(Told.problems(AUDITS.notOwed(" "))).containsExactly("reason:required");
        OwedReport never = Told.after(AUDITS.notOwed("Merged into another report"));
        assertThat(Told.why(never.receive(receipt(List.of()), null, TODAY, MARK))
                        .sentence())
                .contains("Merged into another report");
        assertThat(Told.why(never.dueOn(TODAY, TODAY)).code()).isEqualTo("not-owed");

        OwedReport received = Told.after(AUDITS.receive(receipt(List.of()), null, TODAY, MARK));
        Outcome<Decision<OwedReport>> back = received.sendBack("The figures are last year's");
        assertThat(Told.types(back)).containsExactly(WorkDue.TYPE);
        assertThat(Told.after(back).remark()).isEqualTo("The figures are last year's");
        assertThat(Told.why(received.notOwed("Late")).code()).isEqualTo("received");
    }

    @Test
    @DisplayName("gets another day within two years, and its task with it")
    void anotherDay() {
        assertThat(Told.problems(AUDITS.dueOn(TODAY.minusDays(1), TODAY))).containsExactly("dueOn:out-of-range");
        assertThat(Told.problems(AUDITS.dueOn(null, TODAY))).containsExactly("dueOn:required");
        Outcome<Decision<OwedReport>> moved = AUDITS.dueOn(TODAY.plusDays(9), TODAY);
        assertThat(Told.types(moved)).containsExactly(WorkDue.TYPE);
        assertThat(Told.after(moved).isOverdue(TODAY)).isFalse();
    }

    @Test
    @DisplayName("that no agency owes is the officers' task")
    void ofAPanel() {
        OwedReport panel = owed("solihull", "cdop");

        assertThat(panel.agency()).isNull();
        assertThat(panel.from()).isEqualTo("Child Death Overview Panel");
        assertThat(panel.content()).isEmpty();
        assertThat(Told.after(panel.receive(receipt(List.of()), null, TODAY, MARK))
                        .state())
                .isEqualTo(ReportState.RECEIVED);
    }

    private static OwedReport owed(String profile, String reportId) {
        Framework today = new Framework(Profiles.load(profile), "reviews", TODAY);
        Decision<OwedReport> asked = OwedReport.ask(
                Owing.all(today, 2026).stream()
                        .filter(one -> one.report().id().equals(reportId))
                        .findFirst()
                        .orElseThrow(),
                MARK);
        assertThat(Told.types(Outcome.done(asked))).containsExactly(WorkDue.TYPE);
        return asked.after();
    }

    private static NewReceipt receipt(List<NewReceipt.Where> contents) {
        return new NewReceipt(TODAY, "https://www.example.gov.uk/report", contents, null);
    }

    private static NewReceipt.Where where(String what, String where) {
        return new NewReceipt.Where(what, where);
    }
}
