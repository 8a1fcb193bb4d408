package org.goldthread.monitoring.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.profile.Profile;
import org.goldthread.profile.RetestKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** An audit's settled grade embeds an agency's action, or opens it again (A8, M2). */
@Service
public class RetestingActions {

    private static final Logger LOG = LoggerFactory.getLogger(RetestingActions.class);

    private final Actions actions;
    private final Profile profile;
    private final Clock clock;

    RetestingActions(Actions actions, Profile profile, Clock clock) {
        this.actions = actions;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * What an audit found of one agency.
     *
     * @param event by which it was heard: for each action it counts once
     */
    public record Found(
            UUID event,
            List<UUID> findings,
            String agency,
            boolean held,
            String gradeWords,
            String activityReference,
            String activityTypeId,
            LocalDate on) {

        String evidence() {
            return activityReference + " asked again: the panel’s grade is “" + gradeWords + "”, so the change "
                    + (held ? "holds" : "does not hold");
        }
    }

    public void retested(Found found) {
        Optional<RetestKind> kind = profile.embedding().retestKinds().stream()
                .filter(known -> known.auditTypes().contains(found.activityTypeId()))
                .findFirst();
        if (kind.isEmpty()) {
            ignored(found, "no-retest-kind", "the profile takes no audit of this type as evidence");
            return;
        }
        List<Action> concerned = actions.of(found.agency(), found.findings());
        if (concerned.isEmpty()) {
            ignored(found, "unknown-action", "the agency has no action from these findings");
        }
        By by = new By(
                Actor.house("monitoring"),
                new By.RequestKey("event:" + found.event(), found.event().toString()));
        CheckResult result =
                new CheckResult(found.held(), kind.get().id(), found.evidence(), found.activityReference());
        for (Action action : concerned) {
            Outcome<Stored<Action>> outcome = actions.retest(
                    by,
                    action.id().value(),
                    now -> new RetestDecision(now, by.mark(clock.instant()))
                            .of(
                                    result,
                                    found.on(),
                                    profile.embedding().intervals().get(0)));
            if (outcome instanceof Outcome.Refused<Stored<Action>> refused) {
                ignored(found, refused.why().code(), refused.why().sentence());
            }
        }
    }

    private static void ignored(Found found, String code, String reason) {
        LOG.atInfo()
                .addKeyValue("event", "retest-ignored")
                .addKeyValue("agency", found.agency())
                .addKeyValue("audit", found.activityReference())
                .addKeyValue("reason", code)
                .log("An audit's answer moved no action: {}", reason);
    }
}
