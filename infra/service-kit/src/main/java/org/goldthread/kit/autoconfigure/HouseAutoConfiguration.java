package org.goldthread.kit.autoconfigure;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.bson.UuidRepresentation;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.EventLog;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.event.OwnersLogs;
import org.goldthread.kit.event.Topics;
import org.goldthread.kit.store.House;
import org.goldthread.kit.time.DemonstrationClock;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** The profile, the clock, the store, the outbox: what every service stands on. */
@AutoConfiguration
@EnableConfigurationProperties(HouseProperties.class)
public class HouseAutoConfiguration {

    @Bean
    Profile profile(HouseProperties properties) {
        return Profiles.load(properties.profile());
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock(HouseProperties properties) {
        Clock real = Clock.systemUTC();
        return properties.demonstration() && properties.clockFile() != null
                ? new DemonstrationClock(real, properties.clockFile())
                : real;
    }

    @Bean
    WorkingDays workingDays(HouseProperties properties) throws IOException {
        return properties.bankHolidaysFile() == null
                ? new WorkingDays(Set.of())
                : WorkingDays.withOverrides(properties.bankHolidaysFile());
    }

    @Bean
    @ConditionalOnMissingBean
    MongoClient mongoClient(@Value("${spring.mongodb.uri}") String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    Topics topics(HouseProperties properties, Profile profile) {
        return new Topics(profile.shortName(), properties.service());
    }

    @Bean
    Outbox outbox(JsonMapper json) {
        return new Outbox(json);
    }

    @Bean
    House house(MongoClient client, Profile profile, HouseProperties properties, Outbox outbox, Clock clock) {
        return new House(client, profile.shortName() + "_" + properties.service(), outbox, clock);
    }

    @Bean
    EventLog eventLog(House house) {
        return new EventLog(house);
    }

    @Bean
    Intake intake(House house, List<EventHandler> handlers, ObjectProvider<OwnersLogs> owners, Clock clock) {
        return new Intake(house, handlers, owners.getIfAvailable(() -> OwnersLogs.NONE), clock);
    }

    @Bean
    LockProvider leases(House house) {
        return new MongoLockProvider(house.database());
    }
}
