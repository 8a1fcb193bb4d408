package org.goldthread.gateway.guard;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.goldthread.gateway.GatewaySettings;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.answer.Trouble;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * How much may be asked from one address by whoever is not signed in: anything at all, and, less often, beginning to sign
 * in, which writes to the store.
 */
@Component
public class AnonymousLimits {

    private final Answers answers;
    private final Buckets anonymous;
    private final Buckets signIns;

    AnonymousLimits(Answers answers, GatewaySettings settings) {
        this.answers = answers;
        this.anonymous = new Buckets(settings.limits().anonymous(), TimeMeter.SYSTEM_NANOTIME);
        this.signIns = new Buckets(settings.limits().signIn(), TimeMeter.SYSTEM_NANOTIME);
    }

    /** Goes on if the address has asked no more than it may, else answers 429. */
    public Mono<Void> within(ServerWebExchange exchange, Supplier<Mono<Void>> onward) {
        return within(exchange, anonymous, onward);
    }

    Mono<Void> signingIn(ServerWebExchange exchange, Supplier<Mono<Void>> onward) {
        return within(exchange, signIns, onward);
    }

    Mono<Void> tooMany(ServerWebExchange exchange, Duration wait) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        return answers.refuse(exchange, Trouble.TOO_MANY);
    }

    @Scheduled(fixedDelayString = "PT1M")
    void forgetFull() {
        List.of(anonymous, signIns).forEach(Buckets::forgetFull);
    }

    private Mono<Void> within(ServerWebExchange exchange, Buckets buckets, Supplier<Mono<Void>> onward) {
        return Mono.defer(() -> {
            Duration wait = buckets.take(ClientAddress.of(exchange.getRequest()));
            return wait.isZero() ? onward.get() : tooMany(exchange, wait);
        });
    }
}
