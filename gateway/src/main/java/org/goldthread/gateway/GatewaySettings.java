package org.goldthread.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The gateway's own settings.
 *
 * @param sessionKey secret that sessions and kept forms are sealed with, at least 32 characters; another key ends
 *     every session
 * @param session how long sessions live
 * @param maxBody largest request body that is passed on
 * @param keptForms what is kept of forms that were posted after the session had ended
 * @param limits requests a second
 * @param trustedProxies addresses and networks of the proxies before the gateway, whose {@code X-Forwarded-} headers
 *     count; none unless told
 */
@ConfigurationProperties("goldthread.gateway")
public record GatewaySettings(
        String sessionKey,
        @DefaultValue Session session,
        @DefaultValue("10MB") DataSize maxBody,
        @DefaultValue KeptForms keptForms,
        Limits limits,
        @DefaultValue List<String> trustedProxies) {

    private static final int SHORTEST_KEY = 32;

    public GatewaySettings {
        trustedProxies = List.copyOf(trustedProxies);
        if (sessionKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("goldthread.gateway.session-key must be a secret of at least "
                    + SHORTEST_KEY + " characters, such as 'openssl rand -base64 48' prints");
        }
    }

    /**
     * How long sessions live.
     *
     * @param idle ends after so long without a request
     * @param lifetime ends so long after signing in, whatever happens
     * @param signingIn a session in which nobody has signed in yet ends after so long
     */
    public record Session(
            @DefaultValue("1h") Duration idle,
            @DefaultValue("12h") Duration lifetime,
            @DefaultValue("30m") Duration signingIn) {}

    /**
     * Bounds of kept forms.
     *
     * @param size largest form
     * @param number most forms at one time, over all people; at most half of them from people whom nobody knows
     * @param each most forms at one time of one person, and of people whom nobody knows at one network address
     * @param time how long one is kept
     */
    public record KeptForms(
            @DefaultValue("256KB") DataSize size,
            @DefaultValue("500") int number,
            @DefaultValue("20") int each,
            @DefaultValue("30m") Duration time) {}

    /**
     * Rate limits: a token bucket each.
     *
     * @param person by the subject who is signed in
     * @param system by the client that a token was given to
     * @param anonymous by network address, where there is neither
     * @param signIn by network address, for beginning and ending a sign-in
     * @param address by network address over everything, before anybody's credentials are looked at
     */
    public record Limits(Rate person, Rate system, Rate anonymous, Rate signIn, Rate address) {}

    /**
     * A token bucket.
     *
     * @param perSecond requests a second in the long run
     * @param burst requests at once after a quiet time
     */
    public record Rate(long perSecond, long burst) {

        public Rate {
            if (perSecond < 1 || burst < 1) {
                throw new IllegalArgumentException(
                        "A limit below goldthread.gateway.limits must let at least one request a second through");
            }
        }
    }

    @Override
    public String toString() {
        return "GatewaySettings[" + session + ", " + maxBody + ", " + keptForms + ", " + limits + ", " + trustedProxies
                + "]";
    }
}
