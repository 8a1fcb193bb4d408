package org.goldthread.plumbing;

import static com.mongodb.client.model.Filters.eq;
import static org.goldthread.kit.route.RouteRule.post;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.route.RouteRules;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.House;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service on the kit's plumbing alone: what is posted to it is said, and what it hears is written down. */
@SpringBootApplication
public class PlumbingApplication {

    static final String POISON = "poison";
    static final String HALT = "halt";
    static final int HALTED = 9;

    public static void main(String[] arguments) {
        SpringApplication.run(PlumbingApplication.class, arguments);
    }

    @Bean
    RouteRules routes() {
        return RouteRules.of(post("/say/{subject}/{text}").open());
    }

    @Bean
    Aggregates<Word> words(House house) {
        return house.aggregates("words", Word.class, 1);
    }

    @RestController
    record Saying(Aggregates<Word> words) {

        @PostMapping("/say/{subject}/{text}")
        ResponseEntity<Object> say(@PathVariable UUID subject, @PathVariable String text) {
            By by = By.of(Actor.house("test"));
            Outcome<?> outcome = words.find(subject).isPresent()
                    ? words.change(by, subject, word -> Outcome.done(word.say(text)))
                    : words.add(by, Word.first(subject, text));
            return ResponseEntity.status(outcome.isDone() ? 200 : 409).build();
        }
    }

    /**
     * Writes down what it hears: once by the event's id, with how often it was told. The word {@value #POISON} cannot be
     * handled until the test has put the antidote into the store; the word {@value #HALT} ends the process, once, when
     * its effect is written and nothing that the broker would know of it.
     */
    @Bean
    EventHandler hearing(House house) {
        MongoCollection<Document> effects = house.collection("effects", Document.class);
        MongoCollection<Document> controls = house.collection("controls", Document.class);
        return new EventHandler() {
            @Override
            public Set<String> types() {
                return Set.of(Word.WordSaid.TYPE);
            }

            @Override
            public void handle(IncomingEvent event) {
                if (event.data().contains("\"" + POISON)
                        && controls.find(eq("_id", "antidote")).first() == null) {
                    throw new IllegalStateException("nobody can swallow this");
                }
                effects.updateOne(
                        eq("_id", event.id()),
                        Updates.combine(
                                Updates.setOnInsert("subject", event.subject()),
                                Updates.setOnInsert("sequence", event.sequence()),
                                Updates.setOnInsert("order", Ids.next().toString()),
                                Updates.inc("told", 1)),
                        new UpdateOptions().upsert(true));
                if (event.data().contains("\"" + HALT)
                        && controls.find(eq("_id", HALT)).first() == null) {
                    controls.insertOne(new Document("_id", HALT));
                    Runtime.getRuntime().halt(HALTED);
                }
            }
        };
    }
}
