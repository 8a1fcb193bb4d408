package org.goldthread.reviews.participation;

import java.util.Optional;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Overwriting;
import org.goldthread.reviews.conduct.TakingReview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Those who work on a review record who took part in it and how. */
@Service
public class RecordingParticipation {

    private final Participations participations;
    private final TakingReview taking;
    private final CurrentFramework framework;

    public RecordingParticipation(Participations participations, TakingReview taking, CurrentFramework framework) {
        this.participations = participations;
        this.taking = taking;
        this.framework = framework;
    }

    /**
     * Records practitioners.
     *
     * @param line null for a new one
     */
    public Outcome<Stored<Participation>> practitioners(
            By by, ActivityId id, @Nullable Long version, @Nullable String line, NewPractitioners wanted) {
        return change(
                by,
                id,
                version,
                record -> line == null
                        ? record.add(wanted, framework.now(), framework.mark(by))
                        : Guard.unless(
                                Overwriting.against(
                                        version, record.practitioners(line).map(Practitioners::by), framework.mark(by)),
                                () -> record.change(line, wanted, framework.now(), framework.mark(by))));
    }

    /**
     * Records a member of the family.
     *
     * @param line null for a new one
     */
    public Outcome<Stored<Participation>> family(
            By by, ActivityId id, @Nullable Long version, @Nullable String line, NewFamilyMember wanted) {
        return change(
                by,
                id,
                version,
                record -> line == null
                        ? record.add(wanted, framework.now(), framework.mark(by))
                        : Guard.unless(
                                Overwriting.against(
                                        version, record.family(line).map(FamilyMember::by), framework.mark(by)),
                                () -> record.change(line, wanted, framework.now(), framework.mark(by))));
    }

    public Outcome<Stored<Participation>> livedExperience(
            By by, ActivityId id, @Nullable Long version, NewLivedExperience wanted) {
        return change(
                by,
                id,
                version,
                record -> Guard.unless(
                        Overwriting.against(
                                version,
                                Optional.ofNullable(record.livedExperience()).map(LivedExperience::by),
                                framework.mark(by)),
                        () -> record.write(wanted, framework.mark(by))));
    }

    private Outcome<Stored<Participation>> change(
            By by,
            ActivityId id,
            @Nullable Long version,
            Function<Participation, Outcome<Decision<Participation>>> decide) {
        return taking.keeping(by.actor(), id, review -> participations.change(by, review.ref(), version, decide));
    }
}
