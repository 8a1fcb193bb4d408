package org.goldthread.testkit.servers;

import java.util.Map;

/** Where servers come from. Each method starts what is missing and describes it by properties. */
interface ServerSource {

    /** For the log: what this source is. */
    String description();

    /** {@code store.uri}. */
    Map<String, String> store();

    /**
     * {@code keycloak.issuer}, {@code keycloak.token-url}, {@code profile}, {@code short-name}, and
     * {@code client.<id>} and {@code person.<username>} with their secrets.
     */
    Map<String, String> keycloak();

    /**
     * What {@link #keycloak()} gives, and {@code kafka.servers}, {@code kafka.internal.servers},
     * {@code kafka.internal.name}, {@code kafka.internal.password}.
     */
    Map<String, String> kafka();
}
