package org.goldthread.audit.retest;

import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Origin;

/**
 * What the settled grade of a return says of one learning point in one agency.
 *
 * @param held whether the grade counts as met
 * @param grade the grade that stands after the panel's reply to a challenge
 */
public record Retest(
        @BsonId RetestId id,
        RetestPlanId plan,
        Origin origin,
        RetestTie tie,
        String agency,
        String grade,
        String gradeWords,
        Boolean held,
        LocalDate on)
        implements Aggregate {

    static final int SCHEMA = 1;

    static Decision<Retest> of(
            RetestPlan plan, RetestTie tie, ReturnLine line, String grade, GradeScale scale, LocalDate today) {
        Retest retest = new Retest(
                RetestId.of(line.id(), tie.learningPoint()),
                plan.id(),
                plan.origin(),
                tie,
                line.agency(),
                grade,
                scale.words(grade),
                scale.met(grade),
                today);
        return Decision.of(retest, LearningRetested.of(retest));
    }

    /** The same, after its return was opened again and settled with another grade. */
    Decision<Retest> again(Retest now) {
        return grade.equals(now.grade()) ? Decision.of(this) : Decision.of(now, LearningRetested.of(now));
    }
}
