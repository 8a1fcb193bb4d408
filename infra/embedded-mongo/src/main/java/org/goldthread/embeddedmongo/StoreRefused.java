package org.goldthread.embeddedmongo;

/** The embedded store did not start. The message is one sentence that says why and what to do. */
public final class StoreRefused extends RuntimeException {

    StoreRefused(String sentence) {
        super(sentence);
    }

    StoreRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
