package org.goldthread.gateway.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ready only while the store answers: without it nobody can be signed in. The public pages do not need it. */
@Component
class StoreHealthIndicator implements ReactiveHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final MongoDatabase database;

    StoreHealthIndicator(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Mono<Health> health() {
        return Mono.from(database.runCommand(new Document("ping", 1)))
                .timeout(PATIENCE)
                .map(answered -> Health.up().build())
                .onErrorResume(silence -> Mono.just(Health.down()
                        .withDetail("reason", "The store does not answer, so nobody can be signed in")
                        .build()));
    }
}
