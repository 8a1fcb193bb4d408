package org.goldthread.monitoring.action;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.profile.Profile;
import org.goldthread.profile.RetestKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The partnership records whether the change still holds, with a retest of a kind that the profile accepts (M2). */
@Service
public class CheckingEmbedding {

    private final Actions actions;
    private final Profile profile;
    private final Clock clock;

    CheckingEmbedding(Actions actions, Profile profile, Clock clock) {
        this.actions = actions;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * What the check found.
     *
     * @param retestKind an id of the profile's kinds of retest
     * @param reference of the audit that the evidence comes from, if from one
     * @param moderated that the retest was moderated, for kinds that count only then
     */
    public record Made(
            @Nullable String retestKind,
            @Nullable Boolean held,
            @Nullable String evidence,
            @Nullable String reference,
            @Nullable Boolean moderated) {}

    /** If the change does not hold, the agency has as long as the profile's shortest interval to put it right. */
    public Outcome<Stored<Action>> record(By by, UUID id, @Nullable Long version, Made made) {
        Optional<RetestKind> kind = profile.embedding().retestKinds().stream()
                .filter(known -> known.id().equals(made.retestKind()))
                .findFirst();
        Problems problems = new Problems()
                .when(kind.isEmpty(), "retestKind", "unknown-retest-kind", "Select how the change was tested")
                .when(
                        kind.isPresent() && kind.get().moderated() && !Boolean.TRUE.equals(made.moderated()),
                        "moderated",
                        "not-moderated",
                        "This kind of evidence counts only once it was moderated")
                .optionalText("reference", made.reference(), 40, "the audit's reference")
                .text("evidence", made.evidence(), 4000, "what was found")
                .present("held", made.held(), "Select whether the change still holds");
        return actions.change(
                by,
                id,
                version,
                action -> ActionPermissions.toVerify(by.actor(), action),
                problems,
                action -> action.record(
                        new CheckResult(
                                Boolean.TRUE.equals(made.held()),
                                String.valueOf(made.retestKind()),
                                String.valueOf(Text.tidy(made.evidence())),
                                Text.tidy(made.reference())),
                        profile.embedding().intervals().get(0),
                        by.mark(clock.instant())));
    }
}
