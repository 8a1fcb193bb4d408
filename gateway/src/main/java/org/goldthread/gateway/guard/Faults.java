package org.goldthread.gateway.guard;

import com.mongodb.MongoException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.answer.Trouble;
import org.goldthread.gateway.trace.RequestMarks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Turns whatever went wrong on the way into one of the answers of {@link Trouble}. */
@Component
@Order(-2)
class Faults implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private final Answers answers;

    Faults(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(fault);
        }
        Trouble trouble = known(fault).orElse(Trouble.FAULT);
        if (trouble.equals(Trouble.FAULT)) {
            log.atError()
                    .setCause(fault)
                    .addKeyValue("event", "unexpected-fault")
                    .addKeyValue("request.id", RequestMarks.requestId(exchange))
                    .addKeyValue("method", exchange.getRequest().getMethod())
                    .log("A request ended in a fault");
        } else if (trouble.status().is5xxServerError()) {
            log.atWarn()
                    .addKeyValue("event", trouble.code())
                    .addKeyValue("request.id", RequestMarks.requestId(exchange))
                    .log("A request could not be answered: {}", fault.toString());
        }
        return answers.refuse(exchange, trouble);
    }

    private static Optional<Trouble> known(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < 8; depth++, cause = cause.getCause()) {
            Optional<Trouble> trouble = one(cause);
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    private static Optional<Trouble> one(Throwable fault) {
        if (fault instanceof BodyTooLarge) {
            return Optional.of(Trouble.TOO_LARGE);
        }
        if (fault instanceof MongoException) {
            return Optional.of(Trouble.SESSIONS_DOWN);
        }
        if (fault instanceof AuthenticationServiceException || fault instanceof WebClientException) {
            return Optional.of(Trouble.SIGN_IN_DOWN);
        }
        if (fault instanceof AccessDeniedException) {
            return Optional.of(Trouble.NOT_ALLOWED);
        }
        if (isNoConnectionFree(fault.getCause())) {
            return Optional.of(Trouble.DOWN); // the routing filter calls this a time-out too
        }
        if (fault instanceof ResponseStatusException answered) {
            return Optional.of(of(HttpStatus.valueOf(answered.getStatusCode().value())));
        }
        if (fault instanceof TimeoutException) {
            return Optional.of(Trouble.TOO_SLOW);
        }
        if (fault instanceof IOException || isNoConnectionFree(fault)) {
            return Optional.of(Trouble.DOWN);
        }
        return Optional.empty();
    }

    private static boolean isNoConnectionFree(@Nullable Throwable fault) {
        return fault instanceof PoolAcquireTimeoutException || fault instanceof PoolAcquirePendingLimitException;
    }

    private static Trouble of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Trouble.MISSING;
            case BAD_REQUEST -> Trouble.MALFORMED;
            case GATEWAY_TIMEOUT -> Trouble.TOO_SLOW;
            case SERVICE_UNAVAILABLE, BAD_GATEWAY -> Trouble.DOWN;
            case CONTENT_TOO_LARGE -> Trouble.TOO_LARGE;
            case INTERNAL_SERVER_ERROR -> Trouble.FAULT;
            default -> Trouble.of(status);
        };
    }
}
