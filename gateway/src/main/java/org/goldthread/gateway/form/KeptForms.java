package org.goldthread.gateway.form;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.goldthread.gateway.GatewaySettings;
import org.goldthread.gateway.answer.Answers;
import org.goldthread.gateway.guard.ClientAddress;
import org.goldthread.gateway.session.Held;
import org.goldthread.gateway.session.Person;
import org.goldthread.gateway.session.SessionCookie;
import org.goldthread.gateway.session.StoredSessions;
import org.goldthread.gateway.store.Seal;
import org.goldthread.gateway.store.Swept;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that were posted after the session had ended, in the collection {@code keptForms}: sealed, small, few, for half
 * an hour. A form belongs to the browser that posted it (its id is in that browser's session and in no address), and to
 * the person who was signed in there before, if that is known.
 */
@Component
public class KeptForms implements Swept {

    private final MongoCollection<Document> forms;
    private final GatewaySettings.KeptForms bounds;
    private final Seal seal;
    private final StoredSessions sessions;
    private final SessionCookie cookie;
    private final Answers answers;
    private final JsonMapper json;
    private final Clock clock;

    KeptForms(
            MongoDatabase database,
            GatewaySettings settings,
            StoredSessions sessions,
            SessionCookie cookie,
            Answers answers,
            JsonMapper json,
            Clock clock) {
        this.forms = database.getCollection("keptForms");
        this.bounds = settings.keptForms();
        this.seal = new Seal(settings.sessionKey(), "kept-forms");
        this.sessions = sessions;
        this.cookie = cookie;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    /** What became of a form that somebody who has signed in comes back for. */
    sealed interface Fetched {
        /** It is theirs. */
        record Theirs(KeptForm form) implements Fetched {}

        /** Somebody else wrote it; it is kept no longer. */
        record AnotherPersons() implements Fetched {}

        /** There is none, or no longer. */
        record Gone() implements Fetched {}
    }

    /**
     * Keeps the form in the request and sends the browser to the page that says so; or says that it could not be kept.
     * Never a redirect to the identity provider: {@code form-action 'self'} would stop it.
     */
    public Mono<Void> keep(ServerWebExchange exchange) {
        return former(exchange)
                .map(person -> new Writer(person, mark(exchange)))
                .filterWhen(this::hasRoom)
                .flatMap(writer ->
                        PostedForm.in(exchange, (int) bounds.size().toBytes()).flatMap(form -> insert(form, writer)))
                .flatMap(id -> exchange.getSession().flatMap(session -> bind(session, id)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(session -> session.isPresent()
                        ? answers.seeOther(exchange, "/kept-form")
                        : answers.page(exchange, HttpStatus.UNAUTHORIZED, "gateway/form-not-kept", Map.of()));
    }

    /** The form that this browser's session holds, for the person who has signed in. */
    Mono<Fetched> fetch(WebSession session, Person person) {
        Optional<String> id = Held.KEPT_FORM.in(session);
        if (id.isEmpty()) {
            return Mono.just(new Fetched.Gone());
        }
        return Mono.from(forms.find(eq("_id", id.get())).first())
                .filter(found -> found.getDate("expires").toInstant().isAfter(clock.instant()))
                .flatMap(found -> open(found, sessions.mark(person)))
                .defaultIfEmpty(new Fetched.Gone());
    }

    @Override
    public Mono<Void> sweep() {
        return Mono.from(forms.createIndex(Indexes.ascending("expires")))
                .then(Mono.from(forms.createIndex(Indexes.ascending("person", "address"))))
                .then(Mono.from(forms.deleteMany(lt("expires", Date.from(clock.instant())))))
                .then();
    }

    /**
     * Who wrote a form.
     *
     * @param person the mark of whoever was signed in before; empty text if that is not known
     * @param address the mark of the network address
     */
    private record Writer(String person, String address) {

        boolean isKnown() {
            return !person.isEmpty();
        }
    }

    /** Nobody can take all the room: whom we do not know gets half of it, and everybody a little. */
    private Mono<Boolean> hasRoom(Writer writer) {
        Bson own = writer.isKnown()
                ? eq("person", writer.person())
                : and(eq("person", ""), eq("address", writer.address()));
        Mono<Boolean> alone = count(own).map(count -> count < bounds.each());
        Mono<Boolean> together = writer.isKnown()
                ? count(new Document()).map(count -> count < bounds.number())
                : count(eq("person", "")).map(count -> count < bounds.number() / 2);
        return alone.filter(Boolean::booleanValue).flatMap(room -> together).defaultIfEmpty(false);
    }

    private Mono<Long> count(Bson which) {
        return Mono.from(forms.countDocuments(which));
    }

    private String mark(ServerWebExchange exchange) {
        return seal.mark("address " + ClientAddress.of(exchange.getRequest()));
    }

    /** The mark of whoever was signed in here before; empty text if that is not known. */
    private Mono<String> former(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty(Held.PERSON.in(session).map(sessions::mark)))
                .switchIfEmpty(Flux.fromIterable(cookie.resolveSessionIds(exchange))
                        .concatMap(sessions::markOf)
                        .next())
                .defaultIfEmpty("");
    }

    private Mono<String> insert(KeptForm form, Writer writer) {
        String id = Seal.randomName();
        Document document = new Document("_id", id)
                .append("expires", Date.from(clock.instant().plus(bounds.time())))
                .append("person", writer.person())
                .append("address", writer.address())
                .append("form", new Binary(seal.seal(json.writeValueAsBytes(form), id)));
        return Mono.from(forms.insertOne(document)).thenReturn(id);
    }

    /** Binds the form to the session, instead of the one that the session held before. */
    private Mono<WebSession> bind(WebSession session, String id) {
        Optional<String> earlier = Held.KEPT_FORM.in(session);
        Held.PERSON.put(session, null);
        Held.TOKENS.put(session, null);
        Held.KEPT_FORM.put(session, id);
        session.setMaxIdleTime(bounds.time());
        return Mono.justOrEmpty(earlier)
                .flatMap(old -> Mono.from(forms.deleteOne(eq("_id", old))))
                .thenReturn(session);
    }

    private Mono<Fetched> open(Document found, String mark) {
        String id = found.getString("_id");
        String writer = found.getString("person");
        if (!writer.isEmpty() && !writer.equals(mark)) {
            return Mono.from(forms.deleteOne(eq("_id", id))).thenReturn(new Fetched.AnotherPersons());
        }
        return Mono.justOrEmpty(seal.open(found.get("form", Binary.class).getData(), id))
                .map(plain -> new Fetched.Theirs(json.readValue(plain, KeptForm.class)));
    }
}
