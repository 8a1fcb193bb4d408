package org.goldthread.reviews.vault;

/**
 * Names were asked for by a part of the service that must not go on without them, and the vault is closed: there is no
 * master key, it is the wrong one, or what is kept was tampered with. The message never holds what is kept.
 */
public final class VaultClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VaultClosed(String why) {
        super(why);
    }

    VaultClosed(String why, Throwable cause) {
        super(why, cause);
    }
}
