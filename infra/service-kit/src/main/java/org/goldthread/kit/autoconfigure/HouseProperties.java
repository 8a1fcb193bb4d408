package org.goldthread.kit.autoconfigure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How one service of one installation is set up.
 *
 * @param service reviews, audits, dissemination or monitoring
 * @param profile id of a shipped framework profile, or the path of a file
 * @param installed the services that this installation has
 * @param listensTo the producers whose events this service hears
 * @param demonstration whether this is a demonstration installation
 * @param clockFile on a demonstration installation: where an operator says how far ahead the clock runs
 * @param bankHolidaysFile one-off bank holidays
 * @param neighbours base addresses of the other services
 */
@Validated
@ConfigurationProperties("goldthread")
public record HouseProperties(
        @NotBlank String service,
        @DefaultValue("solihull") String profile,
        @DefaultValue List<String> installed,
        @DefaultValue List<String> listensTo,
        @DefaultValue("false") boolean demonstration,
        @Nullable Path clockFile,
        @Nullable Path bankHolidaysFile,
        @NotNull Identity identity,
        @DefaultValue Map<String, String> neighbours,
        @DefaultValue Broker broker) {

    /**
     * Keycloak.
     *
     * @param issuer the realm's address
     * @param keys where its public keys are; follows from the issuer if absent
     * @param clientId this service's own client
     */
    public record Identity(
            @NotBlank String issuer,
            @Nullable String keys,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret) {

        public String keysAddress() {
            return keys == null ? issuer + "/protocol/openid-connect/certs" : keys;
        }

        public String tokenAddress() {
            return issuer + "/protocol/openid-connect/token";
        }
    }

    /**
     * The broker.
     *
     * @param security {@code oauth} (Keycloak tokens) or {@code none} (a test's broker)
     */
    public record Broker(@DefaultValue("oauth") String security) {}
}
