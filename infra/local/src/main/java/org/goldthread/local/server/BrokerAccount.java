package org.goldthread.local.server;

import java.util.Locale;
import org.goldthread.keycloak.Secrets;

/**
 * The broker's own sign-in, for its controller and for administration over the internal listener. Its name is generated
 * as well as its password: no Keycloak client can be given a name that would make it the broker's superuser.
 *
 * @param name the principal
 * @param password its password
 */
public record BrokerAccount(String name, String password) {

    /** The account of the installation that these secrets belong to. */
    public static BrokerAccount of(Secrets secrets) {
        String random = secrets.named("kafka.internal-name")
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
        return new BrokerAccount("internal" + random, secrets.named("kafka.internal-password"));
    }

    /** How a client signs in with it. */
    String loginModule() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + name + "\" password=\""
                + password + "\"";
    }
}
