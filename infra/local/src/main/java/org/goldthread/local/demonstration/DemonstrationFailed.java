package org.goldthread.local.demonstration;

/** A step of the demonstration record went otherwise than its script says; the message is a sentence about it. */
public final class DemonstrationFailed extends Exception {

    private static final long serialVersionUID = 1L;

    DemonstrationFailed(String sentence) {
        super(sentence);
    }

    DemonstrationFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
