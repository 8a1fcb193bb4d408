package org.goldthread.learning.overview;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.FollowingFindings;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.finding.Findings;
import org.goldthread.learning.finding.FollowingLearning;
import org.goldthread.learning.framework.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer closes an activity when everything that came of it is agreed. */
@Service
class ClosingActivity {

    private final ReadingOverview reading;
    private final ActivityFrames frames;
    private final FollowingFindings activities;
    private final Findings findings;
    private final FollowingLearning learning;

    ClosingActivity(
            ReadingOverview reading,
            ActivityFrames frames,
            FollowingFindings activities,
            Findings findings,
            FollowingLearning learning) {
        this.reading = reading;
        this.frames = frames;
        this.activities = activities;
        this.findings = findings;
        this.learning = learning;
    }

    /**
     * Closes it.
     *
     * @param version the version that the officer saw; null where none was shown
     */
    Outcome<Stored<Activity>> close(By by, ActivityId id, @Nullable Long version) {
        if (!ActivityPermissions.mayKeep(by.actor())) {
            return Outcome.refused(
                    new Refusal.Forbidden("officers-only", "Only partnership officers close activities"));
        }
        return reading.one(by.actor(), id)
                .then(overview -> closeAgreed(
                        by,
                        id,
                        version,
                        frames.againstClosing(overview.activity()).map(Refusal.class::cast)));
    }

    private Outcome<Stored<Activity>> closeAgreed(
            By by, ActivityId id, @Nullable Long version, Optional<Refusal> against) {
        List<Finding> found = findings.of(id.value());
        List<FindingId> ids = found.stream().map(Finding::id).toList();
        long agreed = found.stream().filter(Finding::isAgreed).count();
        long drafts = found.size() - agreed + learning.count(ids, Stage.DRAFT);
        return activities.close(by, id, version, against, agreed, drafts);
    }
}
