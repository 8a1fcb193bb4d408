package org.goldthread.audit.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.audit.returns.Answer;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.kit.FieldProblem;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Origin;
import org.goldthread.learning.framework.Overwriting;
import org.jspecify.annotations.Nullable;

/**
 * What one agency's auditor makes of one case: the answers of the tool and the agency's grade. Other agencies' auditors
 * see it once all sheets of the case are in, so that each grades for themselves.
 *
 * @param auditor who took it; nobody before. One person an agency and case
 * @param notInvolved why the agency has nothing to audit in this case
 * @param closed when it was handed in or given up
 */
public record CaseSheet(
        @BsonId CaseSheetId id,
        CaseFileId caseFile,
        CaseAuditId audit,
        Origin origin,
        Integer number,
        String caseReference,
        String agency,
        ToolVersionId tool,
        LocalDate dueOn,
        SheetState state,
        @Nullable Mark auditor,
        List<Answer> answers,
        @Nullable SheetGrade graded,
        @Nullable String notInvolved,
        @Nullable Mark closed)
        implements Aggregate {

    static final int SCHEMA = 1;
    static final int LONGEST = 4000;

    public CaseSheet {
        answers = Given.list(answers);
    }

    /** The agency's grade of the whole case. */
    public record SheetGrade(
            String grade, String reason, @Nullable String goodPractice) {}

    /** The same as it was sent. */
    public record Grading(
            @Nullable String grade,
            @Nullable String reason,
            @Nullable String goodPractice) {}

    static Decision<CaseSheet> of(CaseAudit audit, CaseFile file, String agency) {
        CaseSheet sheet = new CaseSheet(
                CaseSheetId.of(file.id(), agency),
                file.id(),
                audit.id(),
                audit.origin(),
                file.number(),
                file.caseReference(),
                agency,
                audit.tool(),
                audit.dueOn(),
                SheetState.WAITING,
                null,
                List.of(),
                null,
                null,
                null);
        return Decision.of(sheet, CaseTasks.auditCase(sheet));
    }

    public Optional<Answer> answer(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    public boolean isAuditor(String subject) {
        return auditor != null && auditor.subject().equals(subject);
    }

    /**
     * Somebody of the agency becomes the case's auditor.
     *
     * @param independent that they say they have not worked on the case
     */
    Outcome<Decision<CaseSheet>> take(boolean independent, Mark by) {
        if (isAuditor(by.subject()) && state == SheetState.TAKEN) {
            return Outcome.done(Decision.of(this));
        }
        if (state != SheetState.WAITING) {
            return Outcome.refused(new Refusal.Rule(
                    "taken", "Somebody of your agency audits this case already, or it is handed in", "default"));
        }
        return new Problems()
                .when(
                        !independent,
                        "independent",
                        "required",
                        "Confirm that you have neither worked on this case nor supervised anybody who did")
                .orElse(() -> Outcome.done(Decision.of(moved(SheetState.TAKEN, by, answers, null, null, null))));
    }

    /** The case is given back for another auditor of the agency; the answers stay. */
    Outcome<Decision<CaseSheet>> handOver() {
        return state == SheetState.TAKEN
                ? Outcome.done(Decision.of(moved(SheetState.WAITING, null, answers, null, null, null)))
                : Outcome.refused(new Refusal.Rule("not-taken", "Nobody audits this case at the moment", "default"));
    }

    /**
     * The agency never worked with this child or family in the period; answers are left out then.
     *
     * @param seen the version of the sheet that the writer saw; null where nobody else has answered
     */
    Outcome<Decision<CaseSheet>> notInvolved(@Nullable String reason, @Nullable Long seen, Mark by) {
        if (state.closed()) {
            return Outcome.refused(handedIn());
        }
        return Guard.unless(unseen(answers, seen, by), () -> notInvolved(reason, by));
    }

    private Outcome<Decision<CaseSheet>> notInvolved(@Nullable String reason, Mark by) {
        return new Problems()
                .text("notInvolved", reason, LONGEST, "why your agency has nothing to audit in this case")
                .orElse(() -> Outcome.done(Decision.of(
                        moved(SheetState.NOT_INVOLVED, auditor, List.of(), null, Text.tidy(reason), by),
                        CaseTasks.caseAudited(this))));
    }

    /** The auditor before may have answered, who gave the case back. */
    private static Optional<Refusal> unseen(List<Answer> known, @Nullable Long seen, Mark by) {
        return known.stream()
                .flatMap(answer -> Overwriting.against(seen, Optional.of(answer.by()), by).stream())
                .findFirst();
    }

    /**
     * Keeps answers; what was given in one go is kept or refused as a whole.
     *
     * @param seen the version of the sheet that the writer saw; null to write where nobody else has answered
     */
    Outcome<Decision<CaseSheet>> answer(
            Map<String, AnswerText> given, ToolContent content, @Nullable Long seen, Mark by) {
        if (state != SheetState.TAKEN) {
            return Outcome.refused(state.closed() ? handedIn() : notTaken());
        }
        List<Answer> replaced = answers.stream()
                .filter(known ->
                        given.containsKey(known.question()) && !known.text().equals(given.get(known.question())))
                .toList();
        return Guard.unless(unseen(replaced, seen, by), () -> answer(given, content, by));
    }

    private Outcome<Decision<CaseSheet>> answer(Map<String, AnswerText> given, ToolContent content, Mark by) {
        List<Answer> all = new ArrayList<>(answers);
        Problems problems = new Problems();
        given.forEach((id, text) -> {
            Optional<Question> question = content.question(id);
            if (question.isEmpty()) {
                problems.add("q." + id + ".value", "unknown-question", "There is no such question");
                return;
            }
            SheetAnswers.check(problems, question.get(), text, content.scale());
            long version = answer(id).map(Answer::version).orElse(0L);
            boolean same = answer(id).map(known -> known.text().equals(text)).orElse(text.blank());
            if (!same) {
                all.removeIf(known -> known.question().equals(id));
                all.add(new Answer(id, text, version + 1, by, null));
            }
        });
        return problems.orElse(() -> Outcome.done(Decision.of(moved(state, auditor, all, null, null, null))));
    }

    /** Hands it in with the agency's grade; nothing that is asked is missing. */
    Outcome<Decision<CaseSheet>> submit(Grading sent, ToolContent content, Mark by) {
        if (state != SheetState.TAKEN) {
            return Outcome.refused(state.closed() ? handedIn() : notTaken());
        }
        List<FieldProblem> missing = Completeness.of(content, answers).missing().stream()
                .map(each -> new FieldProblem("answers." + each.question(), "missing", each.sentence()))
                .toList();
        Problems problems = new Problems();
        missing.forEach(each -> problems.add(each.field(), each.code(), each.sentence()));
        return problems.when(
                        content.scale().step(sent.grade()).isEmpty(),
                        "grade",
                        "not-a-grade",
                        "Select your agency’s grade for the whole case")
                .text("reason", sent.reason(), LONGEST, "the reason for the grade")
                .optionalText("goodPractice", sent.goodPractice(), LONGEST, "the good practice")
                .orElse(() -> Outcome.done(Decision.of(
                        moved(
                                SheetState.SUBMITTED,
                                auditor,
                                answers,
                                new SheetGrade(
                                        String.valueOf(sent.grade()),
                                        Objects.requireNonNull(Text.tidy(sent.reason())),
                                        Text.tidy(sent.goodPractice())),
                                null,
                                by),
                        CaseTasks.caseAudited(this))));
    }

    private static Refusal handedIn() {
        return new Refusal.Rule("handed-in", "This case is handed in and takes no changes", "default");
    }

    private static Refusal notTaken() {
        return new Refusal.Rule("not-taken", "Take the case first: an agency has one auditor for each case", "default");
    }

    public boolean late(LocalDate today) {
        return !state.closed() && today.isAfter(dueOn);
    }

    private CaseSheet moved(
            SheetState to,
            @Nullable Mark who,
            List<Answer> all,
            @Nullable SheetGrade grade,
            @Nullable String reason,
            @Nullable Mark end) {
        return new CaseSheet(
                id,
                caseFile,
                audit,
                origin,
                number,
                caseReference,
                agency,
                tool,
                dueOn,
                to,
                who,
                all,
                grade,
                reason,
                end);
    }
}
