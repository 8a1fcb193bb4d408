package org.goldthread.audit.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.tool.TestTools;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Origin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A case of a case audit")
class CaseTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);
    private static final By.Mark AUDITOR =
            new By.Mark("auditor", "agency-contributor", "west-midlands-police", Instant.EPOCH);
    private static final By.Mark COLLEAGUE =
            new By.Mark("colleague", "agency-link", "west-midlands-police", Instant.EPOCH);
    private static final CaseFile.Sheets ALL_IN = new CaseFile.Sheets(List.of(), 2);
    private static final By.Mark OFFICER = new By.Mark("officer", "partnership-officer", null, Instant.EPOCH);
    private static final ToolContent TOOL = TestTools.small();
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static CaseFile file() {
        CaseAuditId audit = new CaseAuditId(UUID.fromString("019cb2f1-9e40-7a1c-8f0e-5ac0de20c000"));
        return new CaseFile(
                CaseFileId.of(audit, "C-17"),
                audit,
                new Origin(audit.value(), "SOL-MAA-2026-001", "multi-agency-audit"),
                3,
                "C-17",
                "0 to 4",
                ToolVersionId.of("small", 1),
                List.of("west-midlands-police", "bsol-icb"),
                List.of(),
                false,
                null);
    }

    private static CaseSheet sheet() {
        CaseFile file = file();
        return new CaseSheet(
                CaseSheetId.of(file.id(), "west-midlands-police"),
                file.id(),
                file.audit(),
                file.origin(),
                3,
                "C-17",
                "west-midlands-police",
                file.tool(),
                LocalDate.of(2026, 5, 29),
                SheetState.WAITING,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static <A> A after(Outcome<Decision<A>> outcome) {
        return outcome.orThrow().after();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.fold(done -> "done", Refusal::code);
    }

    private static void kept(List<DomainEvent> events) {
        events.forEach(event -> assertThat(Contracts.validate(event.type(), JSON.writeValueAsString(event)))
                .as(event.type())
                .isEmpty());
    }

    private static Map<String, AnswerText> answers(String... pairs) {
        Map<String, AnswerText> given = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            given.put(pairs[i], new AnswerText(pairs[i + 1], null, null));
        }
        return given;
    }

    @Test
    @DisplayName("has one auditor an agency, who has not worked on it")
    void oneAuditor() {
        assertThat(code(sheet().take(false, AUDITOR))).isEqualTo("invalid");
        CaseSheet taken = after(sheet().take(true, AUDITOR));
        assertThat(taken.isAuditor("auditor")).isTrue();
        assertThat(code(taken.take(true, AUDITOR))).isEqualTo("done");
        assertThat(code(taken.take(true, COLLEAGUE))).isEqualTo("taken");
        assertThat(after(after(taken.handOver()).take(true, COLLEAGUE)).isAuditor("colleague"))
                .isTrue();
        assertThat(code(sheet().answer(answers("training-grade", "green"), TOOL, null, AUDITOR)))
                .isEqualTo("not-taken");
    }

    @Test
    @DisplayName("is handed in when all that is asked is answered and graded, and stays as it is then")
    void handedIn() {
        CaseSheet taken = after(sheet().take(true, AUDITOR));
        assertThat(code(taken.answer(answers("training-grade", "blue"), TOOL, null, AUDITOR)))
                .isEqualTo("invalid");
        CaseSheet.Grading grading = new CaseSheet.Grading("amber", "The plan was late", null);
        CaseSheet half = after(taken.answer(answers("training-grade", "amber"), TOOL, null, AUDITOR));
        assertThat(code(half.submit(grading, TOOL, AUDITOR))).isEqualTo("invalid");
        CaseSheet whole = after(
                half.answer(answers("training-next", "Ask again", "sharing-grade", "green"), TOOL, null, AUDITOR));
        assertThat(code(whole.submit(new CaseSheet.Grading("blue", "x", null), TOOL, AUDITOR)))
                .isEqualTo("invalid");
        Decision<CaseSheet> submitted = whole.submit(grading, TOOL, AUDITOR).orThrow();
        assertThat(submitted.after().state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(submitted.events()).hasOnlyElementsOfType(WorkSettled.class);
        assertThat(code(submitted.after().answer(answers("training-grade", "green"), TOOL, null, AUDITOR)))
                .isEqualTo("handed-in");
    }

    @Test
    @DisplayName("keeps what the auditor before answered from one who has not seen it")
    void unseenAnswers() {
        CaseSheet begun = after(
                after(sheet().take(true, AUDITOR)).answer(answers("training-grade", "amber"), TOOL, null, AUDITOR));
        CaseSheet given = after(after(begun.handOver()).take(true, COLLEAGUE));

        assertThat(code(given.answer(answers("training-grade", "green"), TOOL, null, COLLEAGUE)))
                .isEqualTo("if-match-needed");
        assertThat(code(given.notInvolved("No contact", null, COLLEAGUE))).isEqualTo("if-match-needed");
        assertThat(given.answer(answers("training-grade", "amber", "training-next", "Ask again"), TOOL, null, COLLEAGUE)
                        .isDone())
                .as("the same again, and what nobody answered")
                .isTrue();
        assertThat(given.answer(answers("training-grade", "green"), TOOL, 4L, COLLEAGUE)
                        .isDone())
                .isTrue();
        assertThat(given.notInvolved("No contact", 4L, COLLEAGUE).isDone()).isTrue();
        assertThat(begun.notInvolved("No contact", null, AUDITOR).isDone()).isTrue();
    }

    @Test
    @DisplayName("takes no answer with an identity in it")
    void identities() {
        CaseSheet taken = after(sheet().take(true, AUDITOR));
        Map<String, AnswerText> given =
                Map.of("training-grade", new AnswerText("green", "NHS 943 476 5919 was seen", null));

        assertThat(code(taken.answer(given, TOOL, null, AUDITOR))).isEqualTo("invalid");
    }

    @Test
    @DisplayName("is graded together once all sheets are in and child and family were heard, or it is said why not")
    void gradedTogether() {
        CaseFile.Grading grading = new CaseFile.Grading("amber", "Agreed after discussion", null, TODAY);
        assertThat(code(file().grade(
                                grading,
                                new CaseFile.Sheets(List.of("bsol-icb"), 1),
                                TestTools.RAG,
                                TODAY,
                                null,
                                OFFICER)))
                .isEqualTo("sheets-open");
        assertThat(code(file().grade(grading, ALL_IN, TestTools.RAG, TODAY, null, OFFICER)))
                .isEqualTo("invalid");
        CaseFile heard = after(after(file().heard("child", "directly", "I was asked", null, OFFICER))
                .heard("family", "not-heard", "They did not wish to be asked", null, OFFICER));
        Decision<CaseFile> ready = heard.allIn();
        assertThat(ready.events()).hasOnlyElementsOfType(WorkDue.class);
        assertThat(ready.after().allIn().events()).isEmpty();
        Decision<CaseFile> graded = ready.after()
                .grade(grading, ALL_IN, TestTools.RAG, TODAY, null, OFFICER)
                .orThrow();
        assertThat(graded.events()).extracting(DomainEvent::type).containsExactly(CaseEvents.GRADED, WorkSettled.TYPE);
        kept(graded.events());
        assertThat(JSON.writeValueAsString(graded.events())).doesNotContain("C-17");
    }

    @Test
    @DisplayName("keeps what somebody else wrote down of voices and grade from those who have not seen it")
    void unseen() {
        CaseFile heard = after(after(file().heard("child", "directly", "I was asked", null, AUDITOR))
                .heard("family", "not-heard", "They did not wish to be asked", null, AUDITOR));
        assertThat(code(heard.heard("child", "not-heard", "Too young", null, OFFICER)))
                .isEqualTo("if-match-needed");
        assertThat(heard.heard("child", "not-heard", "Too young", 3L, OFFICER).isDone())
                .isTrue();
        assertThat(heard.heard("child", "directly", "I was asked twice", null, AUDITOR)
                        .isDone())
                .isTrue();

        CaseFile.Grading grading = new CaseFile.Grading("amber", "Agreed after discussion", null, TODAY);
        CaseFile graded = after(heard.grade(grading, ALL_IN, TestTools.RAG, TODAY, null, OFFICER));
        assertThat(code(graded.grade(grading, ALL_IN, TestTools.RAG, TODAY, null, AUDITOR)))
                .isEqualTo("if-match-needed");
        assertThat(graded.grade(grading, ALL_IN, TestTools.RAG, TODAY, null, OFFICER)
                        .isDone())
                .isTrue();
    }

    @Test
    @DisplayName("raises a concern into two inboxes, due today, and no event tells whom or what it is about")
    void concern() {
        assertThat(code(SafetyConcern.raise(file(), "a-school", "Unsafe", TODAY, AUDITOR)))
                .isEqualTo("invalid");
        Decision<SafetyConcern> raised = SafetyConcern.raise(
                        file(), "west-midlands-police", "The child was alone at home", TODAY, AUDITOR)
                .orThrow();

        assertThat(raised.events()).hasSize(3);
        kept(raised.events());
        assertThat(JSON.writeValueAsString(raised.events()))
                .doesNotContain("C-17")
                .doesNotContain("alone");
        List<WorkDue> due = raised.events().stream()
                .filter(WorkDue.class::isInstance)
                .map(WorkDue.class::cast)
                .toList();
        assertThat(due).extracting(WorkDue::role).containsExactly("strategic-lead", "partnership-officer");
        assertThat(due).extracting(WorkDue::dueOn).containsOnly(TODAY);
        assertThat(due.get(0).agency()).isEqualTo("west-midlands-police");
    }

    @Test
    @DisplayName("closes a concern only with what was done, by whose role, and another person's confirmation")
    void notSilently() {
        SafetyConcern raised = after(SafetyConcern.raise(file(), "west-midlands-police", "Unsafe", TODAY, AUDITOR));
        assertThat(code(raised.confirm("Seen", TODAY, OFFICER))).isEqualTo("nothing-to-confirm");
        assertThat(code(raised.act("Visited", "", TODAY, OFFICER))).isEqualTo("invalid");
        SafetyConcern acted = after(raised.act("Visited today", "Duty team manager", TODAY, OFFICER));
        assertThat(code(acted.confirm("I did it", TODAY, OFFICER))).isEqualTo("same-person");
        assertThat(code(acted.confirm("", TODAY, COLLEAGUE))).isEqualTo("invalid");

        Decision<SafetyConcern> back =
                acted.sendBack("Was the child seen alone?", TODAY, COLLEAGUE).orThrow();
        assertThat(back.after().state()).isEqualTo(SafetyConcern.State.RAISED);
        SafetyConcern again = after(back.after().act("Seen alone", "Duty team manager", TODAY, OFFICER));
        Decision<SafetyConcern> closed = again.confirm("I read the record of the visit", TODAY, COLLEAGUE)
                .orThrow();
        assertThat(closed.after().state()).isEqualTo(SafetyConcern.State.CLOSED);
        kept(closed.events());
        kept(back.events());
    }
}
