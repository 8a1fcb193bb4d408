package org.goldthread.kit.autoconfigure;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bson.Document;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.Relay;
import org.goldthread.kit.store.House;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Ready with a store; a broker that is away or an event that is parked is told, but commands go on. */
@AutoConfiguration(after = {HouseAutoConfiguration.class, BrokerAutoConfiguration.class})
public class HealthAutoConfiguration {

    @Bean
    HealthIndicator store(House house) {
        return () -> {
            try {
                house.database().runCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (MongoException away) {
                return Health.down()
                        .withDetail("reason", "the store does not answer")
                        .build();
            }
        };
    }

    @Bean
    HealthIndicator broker(ObjectProvider<Relay> relays) {
        return () -> {
            Relay relay = relays.getIfAvailable();
            boolean away = relay != null && relay.brokerAway();
            return Health.up()
                    .withDetail("broker", away ? "away: events are kept and sent later" : "reachable")
                    .build();
        };
    }

    @Bean
    MeterBinder eventMetrics(ObjectProvider<Relay> relays, Intake intake) {
        return registry -> {
            Gauge.builder("goldthread.events.parked", intake, Intake::parkedCount)
                    .description("Events that could not be handled and wait for an operator")
                    .register(registry);
            relays.ifAvailable(relay -> Gauge.builder("goldthread.events.behind", relay, Relay::behind)
                    .description("Events that the broker has not taken yet")
                    .register(registry));
        };
    }
}
