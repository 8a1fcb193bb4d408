package org.goldthread.testkit.service;

import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.TypedId;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.PageRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses all of the kit. */
@SpringBootApplication
public class NotesApplication {

    /** Its one aggregate. */
    public record Note(@BsonId NoteId id, String text) implements Aggregate {}

    /** The aggregate's id. */
    public record NoteId(@JsonValue UUID value) implements TypedId {}

    /** What is sent to write one. */
    public record NewNote(@Nullable String text, int copies) {}

    /** What stands beside an act in the record. */
    public record Signed(@Nullable String username, String role) {}

    @Bean
    RouteRules routes() {
        return RouteRules.of(
                post("/api/notes/v1/notes").roles(Role.PARTNERSHIP_OFFICER).scope("notes:write"),
                get("/api/notes/v1/notes/{id}").people().scope("notes:read"),
                post("/api/notes/v1/signed").roles(Role.AGENCY_LINK, Role.TRAINER),
                get("/api/notes/v1/fault", "/notes/fault").people(),
                get("/notes/{id}").people());
    }

    @Bean
    Aggregates<Note> notes(House house) {
        return house.aggregates("notes", Note.class, 1);
    }

    @RestController
    @SuppressWarnings("DoNotCallSuggester") // they are here to fail
    record Api(Aggregates<Note> notes) {

        @PostMapping("/api/notes/v1/notes")
        ResponseEntity<Object> write(@RequestBody NewNote sent, By by) {
            return Answers.created(
                    new Problems()
                            .text("text", sent.text(), 20, "a text")
                            .orElse(() -> notes.add(
                                    by, Decision.of(new Note(new NoteId(Ids.next()), String.valueOf(sent.text()))))),
                    note -> URI.create("/api/notes/v1/notes/" + note.id().value()),
                    note -> note);
        }

        @GetMapping("/api/notes/v1/notes/{id}")
        ResponseEntity<Object> read(@PathVariable UUID id, Actor actor) {
            return notes.find(id)
                    .map(found -> ResponseEntity.<Object>ok(found.value()))
                    .orElseGet(() -> Answers.refused(new Refusal.Missing()));
        }

        @PostMapping("/api/notes/v1/signed")
        ResponseEntity<Object> sign(By by) {
            return ResponseEntity.ok(
                    new Signed(by.actor().username(), by.mark(Instant.EPOCH).role()));
        }

        @GetMapping({"/api/notes/v1/fault", "/notes/fault"})
        ResponseEntity<Object> fault() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/notes/{id}")
        @ResponseBody
        String page(@PathVariable UUID id) {
            throw new PageRefused(new Refusal.Missing());
        }
    }
}
