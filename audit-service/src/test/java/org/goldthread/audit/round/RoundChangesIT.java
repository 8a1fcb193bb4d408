package org.goldthread.audit.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.goldthread.kit.Ids;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.House;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The changes of a round's grades")
class RoundChangesIT {

    @Test
    @DisplayName(
            "have a number when they are over, none while one is under way, and again a minute after one was cut off")
    void numbers() {
        try (MongoClient client = MongoClients.create(HouseUnderTest.store())) {
            House house = new House(
                    client,
                    "changes_" + Ids.next().toString().substring(0, 8),
                    new Outbox(JsonMapper.builder().build()),
                    Clock.systemUTC());
            RoundChanges changes = new RoundChanges(house);
            RoundId round = new RoundId(Ids.next());
            assertThat(changes.last(round)).hasValue(0);

            try (RoundChanges.Change none = changes.begin()) {
                assertThat(none).isNotNull();
            }
            assertThat(changes.last(round)).as("nothing was changed").hasValue(0);

            try (RoundChanges.Change one = changes.begin()) {
                one.of(round);
                assertThat(changes.last(round)).isEmpty();
                try (RoundChanges.Change other = changes.begin()) {
                    other.of(round);
                }
                assertThat(changes.last(round)).as("one goes on").isEmpty();
            }
            assertThat(changes.last(round)).hasValue(2);

            house.database()
                    .getCollection("round_changes")
                    .updateOne(
                            Filters.eq("_id", round.value()),
                            Updates.push(
                                    "changing", new Document("id", Ids.next()).append("at", Date.from(Instant.now()))));
            assertThat(changes.last(round))
                    .as("its service was stopped just now")
                    .isEmpty();
            house.database()
                    .getCollection("round_changes")
                    .updateOne(
                            Filters.eq("_id", round.value()),
                            Updates.set("changing.0.at", Date.from(Instant.now().minusSeconds(61))));
            assertThat(changes.last(round)).hasValue(2);
        }
    }
}
