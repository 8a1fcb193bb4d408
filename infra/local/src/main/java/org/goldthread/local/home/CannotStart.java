package org.goldthread.local.home;

/** Why something cannot be started, as one sentence for the person at the terminal. */
public final class CannotStart extends Exception {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "Cannot start." : message;
    }
}
