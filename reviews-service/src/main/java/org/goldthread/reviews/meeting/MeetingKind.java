package org.goldthread.reviews.meeting;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of meeting a review holds. Meetings of groups are governance's (M9). */
public enum MeetingKind {
    PANEL("panel", "Panel meeting"),
    LEARNING_EVENT("learning-event", "Learning event"),
    RECALL_SESSION("recall-session", "Recall session"),
    REFLECTIVE_MEETING("reflective-meeting", "Reflective meeting");

    private final String id;
    private final String words;

    MeetingKind(String id, String words) {
        this.id = id;
        this.words = words;
    }

    public String id() {
        return id;
    }

    public String words() {
        return words;
    }

    public static Optional<MeetingKind> of(@Nullable String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
