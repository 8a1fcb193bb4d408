package org.goldthread.audit.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.RoundId;
import org.goldthread.audit.tool.TestTools;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Origin;
import org.goldthread.profile.EscalationStep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A return")
class ReturnTests {

    private static final ToolContent TOOL = TestTools.small();
    private static final By.Mark LINK = new By.Mark("link", "agency-link", "police", Instant.EPOCH);
    private static final LocalDate DUE = LocalDate.of(2026, 5, 29);
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    static Round round() {
        UUID id = Ids.next();
        return new Round(
                new RoundId(id),
                new Origin(id, "SOL-S11-2026-001", "section-11"),
                "Section 11, 2026",
                ToolVersionId.of("small", 1),
                "small",
                1,
                List.of("police"),
                DUE.minusMonths(3),
                DUE,
                "I declare",
                LINK,
                true);
    }

    static Return asked() {
        return Return.ask(round(), "police", TOOL, Optional.empty(), LINK).after();
    }

    static AnswerText says(String value) {
        return new AnswerText(value, null, null);
    }

    static Return answered(Return one, String question, String value) {
        return one.answer(question, says(value), one.versionOf(question), TOOL, LINK)
                .orThrow()
                .after();
    }

    static Return complete() {
        return answered(answered(asked(), "training-grade", "green"), "sharing-grade", "amber");
    }

    static Return submitted() {
        return complete()
                .submit("Chief officer", TOOL, "Police", DUE, LINK)
                .orThrow()
                .after();
    }

    @Test
    @DisplayName("keeps answers with versions of their own: colleagues on different questions never collide")
    void ownVersions() {
        Return first = answered(asked(), "training-grade", "green");
        Outcome<Decision<Return>> other = first.answer("sharing-grade", says("red"), 0L, TOOL, LINK);
        Outcome<Decision<Return>> same = first.answer("training-grade", says("red"), 0L, TOOL, LINK);

        assertThat(other.isDone()).isTrue();
        assertThat(code(same)).isEqualTo("changed-by-somebody-else");
        assertThat(first.answer("training-grade", says("green"), 0L, TOOL, LINK)
                        .orThrow()
                        .after())
                .as("the same answer sent again changes nothing")
                .isEqualTo(first);
    }

    @Test
    @DisplayName("asks a follow-up only while the answer before it demands it")
    void conditions() {
        Return poor = answered(asked(), "training-grade", "red");
        Return better = answered(answered(poor, "training-next", "Train"), "training-grade", "green");

        assertThat(code(asked().answer("training-next", says("x"), 0L, TOOL, LINK)))
                .isEqualTo("not-asked");
        assertThat(Completeness.of(TOOL, poor).asked()).contains("training-next");
        assertThat(Completeness.of(TOOL, better).asked()).doesNotContain("training-next");
        assertThat(better.answer("training-next"))
                .as("nothing written is thrown away")
                .isPresent();
    }

    @Test
    @DisplayName("takes no answer that the question does not offer")
    void wrongAnswers() {
        assertThat(code(asked().answer("training-grade", says("purple"), 0L, TOOL, LINK)))
                .isEqualTo("invalid");
        assertThat(code(asked().answer("no-question", says("green"), 0L, TOOL, LINK)))
                .isEqualTo("not-found");
        assertThat(code(asked().answer(
                                "training-grade", new AnswerText("green", "x".repeat(5000), null), 0L, TOOL, LINK)))
                .isEqualTo("invalid");
    }

    @Test
    @DisplayName("is submitted only when nothing is missing, and says so with counts alone")
    void submitting() {
        assertThat(code(asked().submit("Chief officer", TOOL, "Police", DUE, LINK)))
                .isEqualTo("invalid");
        assertThat(code(complete().submit(" ", TOOL, "Police", DUE, LINK))).isEqualTo("invalid");
        Decision<Return> late = complete()
                .submit("Chief officer", TOOL, "Police", DUE.plusDays(1), LINK)
                .orThrow();

        assertThat(late.after().course().lastSubmission().orElseThrow().late()).isTrue();
        assertThat(late.events()).hasAtLeastOneElementOfType(WorkSettled.class);
        kept(late);
        assertThat(code(late.after().answer("training-grade", says("red"), 1L, TOOL, LINK)))
                .isEqualTo("not-open");
    }

    @Test
    @DisplayName("may answer not applicable with a reason, and does not count then")
    void notApplicable() {
        Return without = answered(complete(), "sharing-grade", "not-applicable");

        assertThat(Completeness.of(TOOL, without).missing()).hasSize(1);
        assertThat(without.summary().self("sharing")).contains("not-applicable");
        assertThat(OptimismGap.of(TOOL.scale(), "not-applicable", "red")).isNull();
    }

    @Test
    @DisplayName("starts from last time's answers, each to be confirmed before it counts")
    void prefilled() {
        Return next = Return.ask(round(), "police", TOOL, Optional.of(submitted()), LINK)
                .after();

        assertThat(next.answer("training-grade").orElseThrow().copiedFrom()).isEqualTo("SOL-S11-2026-001");
        assertThat(next.summary().answered()).isZero();
        assertThat(code(next.submit("Chief officer", TOOL, "Police", DUE, LINK)))
                .isEqualTo("invalid");
        Return confirmed = next.answer("training-grade", says("green"), 1L, TOOL, LINK)
                .orThrow()
                .after();
        assertThat(confirmed.answer("training-grade").orElseThrow().toConfirm()).isFalse();
        assertThat(confirmed.summary().answered()).isEqualTo(1);
    }

    @Test
    @DisplayName("is given back with a reason and a new date")
    void reopening() {
        assertThat(code(asked().reopen("why", DUE, DUE, LINK))).isEqualTo("open");
        assertThat(code(submitted().reopen("", DUE, DUE, LINK))).isEqualTo("invalid");
        Decision<Return> again = submitted()
                .reopen("Evidence is missing", DUE.plusDays(7), DUE, LINK)
                .orThrow();

        assertThat(again.after().state()).isEqualTo(ReturnState.OPEN);
        assertThat(again.after().dueOn()).isEqualTo(DUE.plusDays(7));
        assertThat(again.events()).hasAtLeastOneElementOfType(WorkDue.class);
        kept(again);
    }

    @Test
    @DisplayName("is chased once a step, to the role or group that the profile's ladder names")
    void chasing() {
        List<EscalationStep> due = List.of(
                new EscalationStep("remind", 1, "agency-link", null, null, "Reminder."),
                new EscalationStep("group", 11, null, "arg", null, "Take it up."));
        Decision<Return> first = asked().chase(due.subList(0, 1), "Police");
        Decision<Return> second = first.after().chase(due, "Police");

        assertThat(first.events()).hasSize(1);
        assertThat(second.events()).hasSize(1);
        WorkDue toGroup = (WorkDue) second.events().get(0);
        assertThat(toGroup.group()).isEqualTo("arg");
        assertThat(toGroup.agency()).isNull();
        kept(second);
        assertThat(second.after().chase(due, "Police").events()).isEmpty();
        assertThat(submitted().chase(due, "Police").events()).isEmpty();
    }

    @Test
    @DisplayName("is graded by the panel beside its own grades, challenged once, replied to and settled")
    void moderation() {
        Moderating.Grading good = new Moderating.Grading("green", "Seen in records", null);
        Moderating.Grading lower = new Moderating.Grading("red", "Nothing was shown", "A shared rota");
        Return one = submitted();
        assertThat(code(Moderating.release(one, TOOL, DUE, LINK))).isEqualTo("invalid");
        assertThat(code(Moderating.grade(
                        one, "training", new Moderating.Grading("purple", " ", null), TOOL, LINK, null)))
                .isEqualTo("invalid");
        one = Moderating.grade(one, "training", good, TOOL, LINK, null)
                .orThrow()
                .after();
        one = Moderating.grade(one, "sharing", lower, TOOL, LINK, null)
                .orThrow()
                .after();
        By.Mark another = new By.Mark("another-moderator", "panel-moderator", null, LINK.at());
        assertThat(code(Moderating.grade(one, "sharing", good, TOOL, another, null)))
                .isEqualTo("if-match-needed");
        Decision<Return> released = Moderating.release(one, TOOL, DUE, LINK).orThrow();
        kept(released);

        ReturnEvents.ReturnModerated said =
                (ReturnEvents.ReturnModerated) released.events().get(0);
        assertThat(List.of(said.standards(), said.same(), said.lower(), said.higher()))
                .containsExactly(2, 1, 1, 0);
        Decision<Return> challenged = Moderating.challenge(released.after(), "sharing", "Look again", LINK)
                .orThrow();
        kept(challenged);
        assertThat(code(Moderating.challenge(challenged.after(), "sharing", "Again", LINK)))
                .isEqualTo("challenged");
        assertThat(code(Moderating.settle(challenged.after(), true, LINK))).isEqualTo("challenge-open");
        Return replied = Moderating.reply(challenged.after(), "sharing", "amber", "Agreed", TOOL, LINK)
                .orThrow()
                .after();
        assertThat(replied.moderation().of("sharing").orElseThrow().standing()).isEqualTo("amber");
        assertThat(code(Moderating.settle(released.after(), false, LINK))).isEqualTo("agency-has-not-answered");
        assertThat(Moderating.settle(replied, false, LINK).orThrow().after().state())
                .isEqualTo(ReturnState.SETTLED);
    }

    private static void kept(Decision<Return> decision) {
        for (DomainEvent event : decision.events()) {
            String json = JSON.writeValueAsString(event);
            assertThat(Contracts.validate(event.type(), json)).as(json).isEmpty();
        }
    }

    private static @Nullable String code(Outcome<?> outcome) {
        return outcome.fold(done -> null, why -> why.code());
    }
}
