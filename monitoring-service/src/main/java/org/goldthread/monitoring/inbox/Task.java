package org.goldthread.monitoring.inbox;

import java.time.LocalDate;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is or was due. What was said last of it stands.
 *
 * @param sequence of the event that said it last, counted by the aggregate that says it
 * @param subject the aggregate that says it
 * @param open false once it was settled
 * @param about the case in words or its reference
 * @param path the page that does it
 * @param button the words on the button
 * @param agency from which agency it is due, if from one
 * @param role from which role, if from one
 * @param group from which group, if from one
 */
public record Task(
        @BsonId String id,
        Long sequence,
        UUID subject,
        Boolean open,
        @Nullable String service,
        @Nullable String title,
        @Nullable String about,
        @Nullable String path,
        @Nullable String button,
        @Nullable String agency,
        @Nullable String role,
        @Nullable String group,
        @Nullable LocalDate dueOn) {

    /** Settled before it was heard that it was due: remembered, so that the one that comes late does not open it. */
    static Task settled(String id, long sequence, UUID subject) {
        return new Task(id, sequence, subject, false, null, null, null, null, null, null, null, null, null);
    }

    public boolean overdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
