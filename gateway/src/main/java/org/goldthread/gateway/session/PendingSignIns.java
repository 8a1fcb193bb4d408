package org.goldthread.gateway.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sign-ins that were begun in this browser and not finished, newest first: one for each tab. */
public record PendingSignIns(List<PendingSignIn> list) {

    private static final int MOST = 5;

    public static final PendingSignIns NONE = new PendingSignIns(List.of());

    /**
     * One sign-in on its way.
     *
     * @param state what the provider's answer is known by
     * @param nonce what the identity token must repeat, unhashed
     * @param verifier the secret half of PKCE
     * @param redirect where the provider sends the browser back to
     */
    public record PendingSignIn(String state, String nonce, String verifier, String redirect) {}

    public PendingSignIns with(PendingSignIn another) {
        return new PendingSignIns(
                Stream.concat(Stream.of(another), list.stream()).limit(MOST).toList());
    }

    public PendingSignIns without(String state) {
        return new PendingSignIns(
                list.stream().filter(one -> !one.state().equals(state)).toList());
    }

    public Optional<PendingSignIn> of(String state) {
        return list.stream().filter(one -> one.state().equals(state)).findFirst();
    }
}
