package org.goldthread.gateway;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is installed and where it answers; shared by all applications of one installation.
 *
 * @param profile the framework profile: its id, or a file
 * @param installed names of the services that are installed, comma-separated in configuration
 * @param neighbours base URL of each service, by name
 * @param identity the identity provider and this application's client there
 */
@ConfigurationProperties("goldthread")
public record Installation(
        @DefaultValue("solihull") String profile,

        @DefaultValue({"reviews", "audits", "dissemination", "monitoring"})
        List<String> installed,

        @DefaultValue Map<String, URI> neighbours,
        Identity identity) {

    /**
     * The realm and the gateway's client in it.
     *
     * @param issuer the realm's address, as it stands in tokens
     * @param clientId the gateway's client
     * @param clientSecret that client's secret
     * @param scopes what is asked for at sign-in
     * @param audience what a token must be meant for
     */
    public record Identity(
            URI issuer,
            @DefaultValue("gateway") String clientId,
            String clientSecret,

            @DefaultValue({"openid", "organization"}) List<String> scopes,

            @DefaultValue("goldthread-api") String audience) {

        /** One of the realm's OpenID Connect addresses, such as {@code auth} or {@code token}. */
        public String endpoint(String name) {
            return issuer + "/protocol/openid-connect/" + name;
        }

        @Override
        public String toString() {
            return "Identity[" + issuer + ", " + clientId + "]";
        }
    }

    /** The installed services, in the navigation's order. */
    public List<Part> parts() {
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        installed.stream().filter(name -> !name.isBlank()).map(Part::of).forEach(parts::add);
        return List.copyOf(parts);
    }

    public boolean has(Part part) {
        return parts().contains(part);
    }

    /** The first of those services that is installed, else the first that is installed at all. */
    public Part firstOf(Part... wanted) {
        return Arrays.stream(wanted).filter(this::has).findFirst().orElseGet(() -> parts().get(0));
    }

    /** Where an installed service answers. */
    public URI address(Part part) {
        URI address = neighbours.get(part.id());
        if (address == null) {
            throw new IllegalStateException("goldthread.installed names " + part.id() + ", but goldthread.neighbours."
                    + part.id() + " does not say where it is");
        }
        return address;
    }
}
