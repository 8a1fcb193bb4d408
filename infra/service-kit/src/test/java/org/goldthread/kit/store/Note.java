package org.goldthread.kit.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** A small aggregate to try the store with. */
public record Note(
        @BsonId NoteId id,
        String text,
        List<String> lines,
        @Nullable LocalDate due,
        @Nullable String colour) implements Aggregate {

    public Note {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Its id. */
    public record NoteId(@JsonValue UUID value) implements TypedId {}

    /** It was written or added to. */
    public record NoteChanged(UUID noteId, String text) implements DomainEvent {
        @Override
        public String type() {
            return "org.goldthread.test.note-changed.v1";
        }

        @Override
        public Set<UUID> threads() {
            return Set.of(noteId);
        }
    }

    public static Decision<Note> write(String text) {
        Note note = new Note(new NoteId(Ids.next()), text, List.of(), LocalDate.of(2026, 12, 3), "red");
        return Decision.of(note, new NoteChanged(note.id().value(), text));
    }

    public Outcome<Decision<Note>> add(String line) {
        if (lines.contains(line)) {
            return Outcome.refused(new Refusal.Rule("said-already", "This line is there already", "default"));
        }
        List<String> more = new java.util.ArrayList<>(lines);
        more.add(line);
        return Outcome.done(Decision.of(new Note(id, text, more, due, null), new NoteChanged(id.value(), line)));
    }
}
