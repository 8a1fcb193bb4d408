package org.goldthread.reviews.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.reviews.access.HeadSeal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The master key of this installation, and the one before it while that is being replaced. */
@Component
final class MasterKeys implements HeadSeal {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);

    private final MasterKey.Found present;
    private final @Nullable MasterKey previous;

    MasterKeys(VaultProperties properties) {
        this.present = MasterKey.in(properties.masterKeyFile(), properties.masterKey());
        this.previous = properties.previousMasterKeyFile() == null
                ? null
                : MasterKey.in(properties.previousMasterKeyFile(), null).key();
        Refusal.Rule why = present.why();
        if (why != null) {
            LOG.atWarn().addKeyValue("vault.code", why.code()).log(why.sentence());
        }
    }

    Optional<MasterKey> present() {
        return Optional.ofNullable(present.key());
    }

    Optional<MasterKey> previous() {
        return Optional.ofNullable(previous);
    }

    /** Why there is no key; nothing where there is one. */
    Optional<Refusal.Rule> whyNone() {
        return Optional.ofNullable(present.why());
    }

    /** The present key and, if there is one, the previous. */
    List<MasterKey> all() {
        List<MasterKey> all = new ArrayList<>();
        present().ifPresent(all::add);
        previous().ifPresent(all::add);
        return all;
    }

    @Override
    public Optional<String> of(String content) {
        return present().map(key -> key.seal(content));
    }

    @Override
    public boolean fits(String content, String seal) {
        return all().stream()
                .anyMatch(key -> MessageDigest.isEqual(
                        key.seal(content).getBytes(StandardCharsets.US_ASCII),
                        seal.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public boolean hasKey() {
        return present.key() != null;
    }
}
