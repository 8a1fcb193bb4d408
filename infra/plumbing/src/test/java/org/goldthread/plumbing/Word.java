package org.goldthread.plumbing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.TypedId;

/** An aggregate that only talks: each change says one event. */
public record Word(@BsonId WordId id, List<String> said) implements Aggregate {

    public Word {
        said = said == null ? List.of() : List.copyOf(said);
    }

    /** Its id. */
    public record WordId(@JsonValue UUID value) implements TypedId {}

    /** It said something. */
    public record WordSaid(UUID wordId, String text) implements DomainEvent {

        static final String TYPE = "org.goldthread.test.word-said.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    static Decision<Word> first(UUID id, String text) {
        return Decision.of(new Word(new WordId(id), List.of(text)), new WordSaid(id, text));
    }

    Decision<Word> say(String text) {
        List<String> more = new java.util.ArrayList<>(said);
        more.add(text);
        return Decision.of(new Word(id, more), new WordSaid(id.value(), text));
    }
}
