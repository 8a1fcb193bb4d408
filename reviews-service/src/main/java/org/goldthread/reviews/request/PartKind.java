package org.goldthread.reviews.request;

import java.util.Locale;
import java.util.Optional;

/** What sort of information is asked for. */
public enum PartKind {
    CHRONOLOGY("Chronology", "Your agency's contact with the child and family by date: CSV, Excel or JSON"),
    AGENCY_REPORT("Agency report", "What your agency did and what it learned: PDF or Word"),
    OTHER("Other information", "Named in words");

    private final String words;
    private final String help;

    PartKind(String words, String help) {
        this.words = words;
        this.help = help;
    }

    public String words() {
        return words;
    }

    public String help() {
        return help;
    }

    /** The kind in JSON and forms: {@code agency-report}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PartKind> of(String id) {
        for (PartKind kind : values()) {
            if (kind.id().equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
