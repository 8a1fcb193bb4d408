package org.goldthread.dissemination.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.store.Aggregate;

/**
 * A learning point as its owner agreed it and this service heard it. It is never changed here (D1).
 *
 * @param audiences target audiences, ids of the profile
 * @param agencies the agencies that it concerns, ids of the profile; empty where it concerns all alike
 */
public record LearningItem(
        @BsonId LearningPointId id,
        Learning learning,
        UUID activityId,
        String purpose,
        String learningOutcome,
        List<String> audiences,
        List<String> agencies,
        LocalDate agreedOn,
        Instant heardAt)
        implements Aggregate {

    public LearningItem {
        audiences = List.copyOf(audiences);
        agencies = List.copyOf(agencies);
    }
}
