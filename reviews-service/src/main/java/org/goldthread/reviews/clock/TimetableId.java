package org.goldthread.reviews.clock;

import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.store.TypedId;

/** Identifies a {@link Timetable}; it follows from the id of the referral, or of the review without one. */
public record TimetableId(UUID value) implements TypedId {

    public static TimetableId ofSubject(UUID subject) {
        return new TimetableId(Ids.from("timetable", subject));
    }

    /**
     * The id in this text.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static TimetableId of(String text) {
        return new TimetableId(UUID.fromString(text));
    }
}
