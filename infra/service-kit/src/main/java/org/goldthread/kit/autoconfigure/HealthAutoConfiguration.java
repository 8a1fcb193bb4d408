package org.goldthread.kit.autoconfigure;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bson.Document;
import org.goldthread.kit.event.BrokerState;
import org.goldthread.kit.event.EventLog;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.ListenerLifecycle;
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
    HealthIndicator broker(
            ObjectProvider<Relay> relays, ObjectProvider<ListenerLifecycle> listeners, Intake intake, EventLog log) {
        return () -> {
            Relay relay = relays.getIfAvailable();
            ListenerLifecycle listener = listeners.getIfAvailable();
            return Health.up()
                    .withDetail("broker", relay == null ? BrokerState.NONE : relay.brokerState())
                    .withDetail("relay", relay != null && relay.isRunning() ? "running" : "not running")
                    .withDetail("listening", listener != null && listener.isListening())
                    .withDetail("parked", intake.parkedCount())
                    .withDetail("heldBack", log.held().count())
                    .build();
        };
    }

    @Bean
    MeterBinder eventMetrics(ObjectProvider<Relay> relays, Intake intake, EventLog log) {
        return registry -> {
            Gauge.builder("goldthread.events.parked", intake, Intake::parkedCount)
                    .description("Events that could not be handled and wait for an operator")
                    .register(registry);
            Gauge.builder("goldthread.events.held", log, known -> known.held().count())
                    .description("Aggregates whose events cannot go out and wait for an operator")
                    .register(registry);
            relays.ifAvailable(relay -> Gauge.builder("goldthread.events.behind", relay, Relay::behind)
                    .description("Events that the broker has not taken yet")
                    .register(registry));
        };
    }
}
