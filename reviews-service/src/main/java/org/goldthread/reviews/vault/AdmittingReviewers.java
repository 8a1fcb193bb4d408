package org.goldthread.reviews.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Given;
import org.goldthread.reviews.access.Access;
import org.goldthread.reviews.access.AccessLog;
import org.goldthread.reviews.access.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer says which of the review's own independent reviewers may open its names. */
@Service
class AdmittingReviewers {

    private final VaultDoor door;
    private final ReviewVaults vaults;
    private final AccessLog log;
    private final CurrentFramework framework;

    AdmittingReviewers(VaultDoor door, ReviewVaults vaults, AccessLog log, CurrentFramework framework) {
        this.door = door;
        this.vaults = vaults;
        this.log = log;
        this.framework = framework;
    }

    /** Lets exactly these in, by their sign-in names. */
    Outcome<Stored<ReviewVault>> admit(
            By by, ActivityId review, @Nullable Long version, @Nullable List<String> reviewers) {
        return door.enter(by.actor(), review, VaultDoor.Asked.KEEP).then(inside -> {
            List<String> wanted = Given.words(reviewers).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            List<String> known = inside.activity().arrangements().reviewers();
            return new Problems()
                    .when(
                            reviewers == null,
                            "reviewers",
                            "required",
                            "List the reviewers who may open names; an empty list lets nobody in")
                    .when(
                            !known.containsAll(wanted),
                            "reviewers",
                            "not-a-reviewer-of-this",
                            "Only independent reviewers of this review can be let in")
                    .orElse(() -> vaults.change(
                            by, review, inside.reference(), version, vault -> vault.admit(wanted, framework.mark(by))))
                    .map(stored -> logged(by, inside, wanted, stored));
        });
    }

    private Stored<ReviewVault> logged(
            By by, VaultDoor.Inside inside, List<String> wanted, Stored<ReviewVault> stored) {
        List<String> before = inside.vault().admitted().stream()
                .map(ReviewVault.Admitted::reviewer)
                .toList();
        List<String> added = new ArrayList<>(wanted);
        added.removeAll(before);
        List<String> removed = new ArrayList<>(before);
        removed.removeAll(wanted);
        added.forEach(name -> entered(by, Act.ADMITTED, name, inside.reference()));
        removed.forEach(name -> entered(by, Act.SHUT_OUT, name, inside.reference()));
        return stored;
    }

    private void entered(By by, Act act, String reviewer, String reference) {
        log.append(by, new Access(act, "vault", reviewer, reference, null));
    }
}
