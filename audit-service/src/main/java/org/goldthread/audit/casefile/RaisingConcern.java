package org.goldthread.audit.casefile;

import java.util.function.BiFunction;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A child may be unsafe now: raised at once, acted on the same day, confirmed by another person (A7). */
@Service
public class RaisingConcern {

    private final SafetyConcerns concerns;
    private final ReadingCases reading;
    private final CurrentFramework framework;

    public RaisingConcern(SafetyConcerns concerns, ReadingCases reading, CurrentFramework framework) {
        this.concerns = concerns;
        this.reading = reading;
        this.framework = framework;
    }

    /** By whoever may know of the case; also when its audit is closed. */
    public Outcome<Stored<SafetyConcern>> raise(
            By by, CaseFileId file, @Nullable String agency, @Nullable String what) {
        return reading.file(by.actor(), file)
                .then(found -> concerns.add(
                        by,
                        () -> SafetyConcern.raise(
                                found.value(), agency, what, framework.now().today(), framework.mark(by))));
    }

    public Outcome<Stored<SafetyConcern>> act(
            By by, SafetyConcernId id, @Nullable Long version, @Nullable String done, @Nullable String byRole) {
        return change(
                by,
                id,
                version,
                (one, mark) -> one.act(done, byRole, framework.now().today(), mark));
    }

    public Outcome<Stored<SafetyConcern>> sendBack(
            By by, SafetyConcernId id, @Nullable Long version, @Nullable String reason) {
        return change(
                by,
                id,
                version,
                (one, mark) -> one.sendBack(reason, framework.now().today(), mark));
    }

    public Outcome<Stored<SafetyConcern>> confirm(
            By by, SafetyConcernId id, @Nullable Long version, @Nullable String known) {
        return change(
                by,
                id,
                version,
                (one, mark) -> one.confirm(known, framework.now().today(), mark));
    }

    private Outcome<Stored<SafetyConcern>> change(
            By by,
            SafetyConcernId id,
            @Nullable Long version,
            BiFunction<SafetyConcern, By.Mark, Outcome<Decision<SafetyConcern>>> decide) {
        return reading.concern(by.actor(), id)
                .then(found -> CasePermissions.mayAct(by.actor(), found.value())
                        ? concerns.change(by, id, version, one -> decide.apply(one, framework.mark(by)))
                        : Outcome.refused(new Refusal.Rule(
                                "not-yours-to-act",
                                "An officer or the strategic lead of the agency says what was done",
                                "default")));
    }
}
