package org.goldthread.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Remembers tokens that have been found good, for a minute at most and never beyond their end: a system sends the same
 * token with each command, and checking its signature costs more than passing the command on. A key that the realm
 * withdraws is refused after that minute. Tokens that were refused are not remembered.
 */
final class RememberedTokens implements ReactiveJwtDecoder {

    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int MOST = 2000;

    private record Good(Jwt token, Instant until) {}

    private final ReactiveJwtDecoder checking;
    private final Clock clock;
    private final Map<String, Good> remembered = new ConcurrentHashMap<>();

    RememberedTokens(ReactiveJwtDecoder checking, Clock clock) {
        this.checking = checking;
        this.clock = clock;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        Good known = remembered.get(token);
        return known != null && clock.instant().isBefore(known.until())
                ? Mono.just(known.token())
                : checking.decode(token).doOnNext(good -> remember(token, good));
    }

    private void remember(String token, Jwt good) {
        Instant now = clock.instant();
        if (remembered.size() >= MOST) {
            remembered.values().removeIf(one -> !now.isBefore(one.until()));
        }
        Instant end = good.getExpiresAt();
        Instant until = now.plus(MEMORY);
        if (end != null && remembered.size() < MOST) {
            remembered.put(token, new Good(good, end.isBefore(until) ? end : until));
        }
    }
}
