package org.goldthread.audit.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.audit.sample.Drawn;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Origin;
import org.goldthread.learning.framework.Overwriting;
import org.jspecify.annotations.Nullable;

/**
 * One case of a case audit: what the child and the family said, and the grade that the agencies agreed together.
 *
 * @param number in the order of the sample, from 1
 * @param caseReference pseudonymous; only the agencies can resolve it
 * @param ready whether every agency has handed in its sheet, so that the grade can be agreed
 */
public record CaseFile(
        @BsonId CaseFileId id,
        CaseAuditId audit,
        Origin origin,
        Integer number,
        String caseReference,
        String stratum,
        ToolVersionId tool,
        List<String> agencies,
        List<Voice> voices,
        Boolean ready,
        @Nullable CaseGrade graded)
        implements Aggregate {

    static final int SCHEMA = 1;
    static final int LONGEST = 8000;

    public CaseFile {
        agencies = Given.list(agencies);
        voices = Given.list(voices);
    }

    /**
     * The grade that the agencies agreed together.
     *
     * @param agreedOn the day of their meeting
     */
    public record CaseGrade(
            String grade, String reason, @Nullable String goodPractice, LocalDate agreedOn, By.Mark by) {}

    /** The grade, as it was sent. */
    public record Grading(
            @Nullable String grade,
            @Nullable String reason,
            @Nullable String goodPractice,
            @Nullable LocalDate agreedOn) {}

    static Decision<CaseFile> of(CaseAudit audit, int number, Drawn.Case drawn) {
        return Decision.of(new CaseFile(
                CaseFileId.of(audit.id(), drawn.reference()),
                audit.id(),
                audit.origin(),
                number,
                drawn.reference(),
                drawn.stratum(),
                audit.tool(),
                audit.agencies(),
                List.of(),
                false,
                null));
    }

    public Optional<Voice> voice(Voice.Whose whose) {
        return voices.stream().filter(voice -> voice.whose() == whose).findFirst();
    }

    /**
     * Records what the child or the family said; what stood there before is replaced.
     *
     * @param seen the version of the case that the writer saw; null to write where nobody else has written
     */
    Outcome<Decision<CaseFile>> heard(
            @Nullable String whose, @Nullable String how, @Nullable String said, @Nullable Long seen, By.Mark by) {
        Optional<By.Mark> before = Voice.Whose.of(whose).flatMap(this::voice).map(Voice::by);
        return Guard.unless(Overwriting.against(seen, before, by), () -> heard(whose, how, said, by));
    }

    private Outcome<Decision<CaseFile>> heard(
            @Nullable String whose, @Nullable String how, @Nullable String said, By.Mark by) {
        return new Problems()
                .when(Voice.Whose.of(whose).isEmpty(), "whose", "unknown", "Select whose voice it is")
                .when(Voice.How.of(how).isEmpty(), "how", "unknown", "Select how it was heard")
                .text("said", said, Voice.LONGEST, "what they said, or why they were not heard")
                .orElse(() -> {
                    Voice voice = new Voice(
                            Voice.Whose.of(whose).orElseThrow(),
                            Voice.How.of(how).orElseThrow(),
                            Objects.requireNonNull(Text.tidy(said)),
                            by);
                    List<Voice> all = new ArrayList<>(voices.stream()
                            .filter(known -> known.whose() != voice.whose())
                            .toList());
                    all.add(voice);
                    return Outcome.done(Decision.of(with(all, ready, graded)));
                });
    }

    /** Asks for the grade, once, when the last sheet is in. */
    Decision<CaseFile> allIn() {
        return ready || graded != null
                ? Decision.of(this)
                : Decision.of(with(voices, true, graded), CaseTasks.agreeGrade(this));
    }

    /** How far the agencies are: whose sheet is not in yet, and how many have handed theirs in. */
    record Sheets(List<String> open, int submitted) {

        static Sheets of(List<CaseSheet> all) {
            return new Sheets(
                    all.stream()
                            .filter(sheet -> !sheet.state().closed())
                            .map(CaseSheet::agency)
                            .toList(),
                    (int) all.stream()
                            .filter(sheet -> sheet.state() == SheetState.SUBMITTED)
                            .count());
        }

        Optional<Refusal> notAllIn() {
            return open.isEmpty() && submitted > 0
                    ? Optional.empty()
                    : Optional.of(new Refusal.Rule(
                            "sheets-open",
                            "The grade is agreed when every agency has handed in its sheet or said that it was not involved",
                            "default"));
        }
    }

    /**
     * Sets the grade that the agencies agreed; it may be corrected until the audit is closed.
     *
     * @param seen the version of the case that the writer saw; null to write where nobody else has graded
     */
    Outcome<Decision<CaseFile>> grade(
            Grading sent, Sheets sheets, GradeScale scale, LocalDate today, @Nullable Long seen, By.Mark by) {
        Optional<By.Mark> before = Optional.ofNullable(graded).map(CaseGrade::by);
        return Guard.unless(
                sheets.notAllIn().or(() -> Overwriting.against(seen, before, by)),
                () -> grade(sent, sheets.submitted(), scale, today, by));
    }

    private Outcome<Decision<CaseFile>> grade(
            Grading sent, int submitted, GradeScale scale, LocalDate today, By.Mark by) {
        return new Problems()
                .when(
                        voice(Voice.Whose.CHILD).isEmpty()
                                || voice(Voice.Whose.FAMILY).isEmpty(),
                        "grade",
                        "voice-missing",
                        "Record what the child and the family said, or why they were not heard, before the grade")
                .when(scale.step(sent.grade()).isEmpty(), "grade", "not-a-grade", "Select the grade that was agreed")
                .text("reason", sent.reason(), LONGEST, "the reason for the grade")
                .optionalText("goodPractice", sent.goodPractice(), LONGEST, "the good practice")
                .present("agreedOn", sent.agreedOn(), "Enter the day of the meeting that agreed it")
                .when(
                        sent.agreedOn() != null && sent.agreedOn().isAfter(today),
                        "agreedOn",
                        "in-future",
                        "The day of the meeting must be today or earlier")
                .orElse(() -> {
                    CaseGrade grade = new CaseGrade(
                            String.valueOf(sent.grade()),
                            Objects.requireNonNull(Text.tidy(sent.reason())),
                            Text.tidy(sent.goodPractice()),
                            Objects.requireNonNull(sent.agreedOn()),
                            by);
                    CaseFile after = with(voices, true, grade);
                    return Outcome.done(
                            ready && graded == null
                                    ? Decision.of(
                                            after,
                                            CaseEvents.graded(after, grade, submitted),
                                            CaseTasks.gradeAgreed(this))
                                    : Decision.of(after, CaseEvents.graded(after, grade, submitted)));
                });
    }

    private CaseFile with(List<Voice> heard, boolean in, @Nullable CaseGrade grade) {
        return new CaseFile(id, audit, origin, number, caseReference, stratum, tool, agencies, heard, in, grade);
    }
}
