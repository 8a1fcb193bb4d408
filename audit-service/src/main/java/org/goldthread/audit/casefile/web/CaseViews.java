package org.goldthread.audit.casefile.web;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.audit.agreement.Agreement;
import org.goldthread.audit.agreement.WeightedKappa;
import org.goldthread.audit.casefile.CaseAudit;
import org.goldthread.audit.casefile.CaseFile;
import org.goldthread.audit.casefile.CaseSheet;
import org.goldthread.audit.casefile.SafetyConcern;
import org.goldthread.audit.sample.Drawn;
import org.goldthread.audit.sample.Stratum;
import org.jspecify.annotations.Nullable;

/** What programs are shown of case audits. */
final class CaseViews {

    private CaseViews() {}

    /** A meeting about the cases. */
    record MeetingView(String kind, LocalDate heldOn, List<String> agencies, int practitioners, String learnt) {}

    /** The sample with all that is needed to draw it again, and the meetings. */
    record CaseAuditView(
            String id,
            String activityReference,
            String tool,
            int toolVersion,
            String seed,
            List<String> strataColumns,
            int listed,
            String fingerprint,
            List<Stratum> strata,
            List<Drawn.Case> sample,
            List<String> agencies,
            LocalDate dueOn,
            List<MeetingView> meetings) {
        static CaseAuditView of(CaseAudit one) {
            return new CaseAuditView(
                    one.id().toString(),
                    one.reference(),
                    one.toolId(),
                    one.toolNumber(),
                    one.sample().seed(),
                    one.sample().columns(),
                    one.sample().listed(),
                    one.sample().fingerprint(),
                    one.sample().strata(),
                    one.sample().cases(),
                    one.agencies(),
                    one.dueOn(),
                    one.meetings().stream()
                            .map(meeting -> new MeetingView(
                                    meeting.kind().word(),
                                    meeting.heldOn(),
                                    meeting.agencies(),
                                    meeting.practitioners(),
                                    meeting.learnt()))
                            .toList());
        }
    }

    /** What was said. */
    record VoiceView(String whose, String how, String said) {}

    /** The grade agreed together. */
    record GradeView(String grade, String reason, @Nullable String goodPractice, LocalDate agreedOn) {}

    /** A case. */
    record CaseView(
            String id,
            String activityReference,
            int number,
            String caseReference,
            String stratum,
            List<VoiceView> voices,
            @Nullable GradeView graded,
            List<SheetLine> sheets) {
        static CaseView of(CaseFile file, List<CaseSheet> sheets) {
            CaseFile.CaseGrade graded = file.graded();
            return new CaseView(
                    file.id().toString(),
                    file.origin().reference(),
                    file.number(),
                    file.caseReference(),
                    file.stratum(),
                    file.voices().stream()
                            .map(voice -> new VoiceView(
                                    voice.whose().word(), voice.how().word(), voice.said()))
                            .toList(),
                    graded == null
                            ? null
                            : new GradeView(graded.grade(), graded.reason(), graded.goodPractice(), graded.agreedOn()),
                    sheets.stream().map(SheetLine::of).toList());
        }
    }

    /** How far an agency is with a case. */
    record SheetLine(String id, int number, String agency, String state, LocalDate dueOn) {
        static SheetLine of(CaseSheet sheet) {
            return new SheetLine(
                    sheet.id().toString(),
                    sheet.number(),
                    sheet.agency(),
                    sheet.state().word(),
                    sheet.dueOn());
        }
    }

    /** An answer. */
    record AnswerView(
            String question,
            @Nullable String value,
            @Nullable String explanation,
            @Nullable String evidence) {}

    /** A sheet; answers and grade are empty for those who may not read them yet. */
    record SheetView(
            SheetLine about,
            String caseId,
            String caseReference,
            boolean readable,
            List<AnswerView> answers,
            @Nullable String grade,
            @Nullable String reason,
            @Nullable String goodPractice,
            @Nullable String notInvolved) {
        static SheetView of(CaseSheet sheet, boolean reads) {
            CaseSheet.SheetGrade graded = reads ? sheet.graded() : null;
            return new SheetView(
                    SheetLine.of(sheet),
                    sheet.caseFile().toString(),
                    sheet.caseReference(),
                    reads,
                    reads
                            ? sheet.answers().stream()
                                    .map(answer -> new AnswerView(
                                            answer.question(),
                                            answer.text().value(),
                                            answer.text().explanation(),
                                            answer.text().evidence()))
                                    .toList()
                            : List.of(),
                    graded == null ? null : graded.grade(),
                    graded == null ? null : graded.reason(),
                    graded == null ? null : graded.goodPractice(),
                    reads ? sheet.notInvolved() : null);
        }
    }

    /** Weighted kappa with its 95 % confidence interval. */
    record KappaView(double kappa, double error, double low, double high, int cases) {
        static @Nullable KappaView of(@Nullable WeightedKappa one) {
            return one == null ? null : new KappaView(one.kappa(), one.error(), one.low(), one.high(), one.cases());
        }
    }

    /**
     * How two raters agree.
     *
     * @param other an agency, or {@code multi-agency} for the grade agreed together
     * @param tooFew whether there are fewer cases than the profile asks for; then no kappa is given
     */
    record AgreementView(
            String one,
            String other,
            int cases,
            int same,
            int near,
            boolean tooFew,
            @Nullable KappaView linear,
            @Nullable KappaView quadratic) {
        static AgreementView of(Agreement one) {
            return new AgreementView(
                    one.one(),
                    one.other(),
                    one.cases(),
                    one.same(),
                    one.near(),
                    one.tooFew(),
                    KappaView.of(one.linear()),
                    KappaView.of(one.quadratic()));
        }
    }

    /** Something that happened to a concern. */
    record StepView(
            String kind,
            String text,
            @Nullable String doneBy,
            String byRole,
            @Nullable String byAgency,
            java.time.Instant at) {}

    /** A concern. */
    record ConcernView(
            String id,
            String caseId,
            String activityReference,
            int number,
            String agency,
            String what,
            LocalDate raisedOn,
            String state,
            List<StepView> steps) {
        static ConcernView of(SafetyConcern one) {
            return new ConcernView(
                    one.id().toString(),
                    one.caseFile().toString(),
                    one.origin().reference(),
                    one.number(),
                    one.agency(),
                    one.what(),
                    one.raisedOn(),
                    one.state().word(),
                    one.steps().stream()
                            .map(step -> new StepView(
                                    step.kind()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'),
                                    step.text(),
                                    step.byRole(),
                                    step.by().role(),
                                    step.by().agency(),
                                    step.by().at()))
                            .toList());
        }
    }
}
