package org.goldthread.audit.programme;

/** How far an audit of the programme is. */
public enum EntryState {
    PLANNED("Planned"),
    /** The day on which agencies are to be asked has come. */
    TO_BE_OPENED("To be opened"),
    OPENED("Opened"),
    /** Its audit is closed. */
    DONE("Done");

    private final String words;

    EntryState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** {@code to-be-opened}, as the API says it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
