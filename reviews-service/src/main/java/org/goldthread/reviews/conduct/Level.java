package org.goldthread.reviews.conduct;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How near to practice somebody works. Attendance and participation are told by agency and level (PSCB 2.1.4, R9, R10). */
public enum Level {
    FRONTLINE("frontline", "Frontline practitioner"),
    FIRST_LINE_MANAGER("first-line-manager", "First-line manager"),
    SPECIALIST("specialist", "Named or designated professional"),
    SENIOR_MANAGER("senior-manager", "Senior manager");

    private final String id;
    private final String words;

    Level(String id, String words) {
        this.id = id;
        this.words = words;
    }

    public String id() {
        return id;
    }

    public String words() {
        return words;
    }

    public static Optional<Level> of(@Nullable String id) {
        return Arrays.stream(values()).filter(level -> level.id.equals(id)).findFirst();
    }
}
