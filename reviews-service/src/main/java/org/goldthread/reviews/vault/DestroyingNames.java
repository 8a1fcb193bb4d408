package org.goldthread.reviews.vault;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.reviews.access.AccessLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Destroys the data key of a review, and with it every name that was locked with it (R19). What stays is a tombstone: that
 * there were names, under which pseudonyms, and when they were destroyed.
 */
@Service
public class DestroyingNames {

    private static final Logger LOG = LoggerFactory.getLogger(DestroyingNames.class);

    private final ReviewVaults vaults;
    private final DataKeys keys;
    private final AccessLog log;
    private final CurrentFramework framework;

    DestroyingNames(ReviewVaults vaults, DataKeys keys, AccessLog log, CurrentFramework framework) {
        this.vaults = vaults;
        this.keys = keys;
        this.log = log;
        this.framework = framework;
    }

    /**
     * Destroys them. The caller has settled that two people want it and that nothing holds it. First the vault is marked,
     * so that nobody opens it any more; then the key goes. Done twice it is done once.
     */
    public Outcome<Stored<ReviewVault>> destroy(By by, ActivityId review, String reference) {
        return vaults.change(By.of(by.actor()), review, reference, null, vault -> vault.destroy(framework.mark(by)))
                .map(stored -> {
                    shred(stored.value());
                    return stored;
                });
    }

    private boolean shred(ReviewVault vault) {
        if (vault.key() == null || vault.destroyed() == null || !keys.exists(vault.key())) {
            return false;
        }
        keys.shred(vault.key());
        return true;
    }

    /**
     * Destroys again what a crash left or a restored database of keys brought back, and wraps the keys anew where the
     * master key was changed.
     */
    @EventListener(ApplicationReadyEvent.class)
    public void catchUp() {
        long back = vaults.locked().stream().filter(this::shred).count();
        if (back > 0) {
            LOG.atWarn()
                    .addKeyValue("vault.keys", back)
                    .log("Keys that were destroyed before were there again and are destroyed");
        }
        int wrapped = keys.rewrap();
        if (wrapped > 0) {
            LOG.atInfo().addKeyValue("vault.keys", wrapped).log("The vault's keys are wrapped by the new master key");
            log.sealAgain();
        }
    }
}
