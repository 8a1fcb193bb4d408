package org.goldthread.testkit.servers;

/** A server that a test needs cannot be had; the message says why and what to do. */
public final class ServersMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServersMissing(String sentence) {
        super(sentence);
    }

    ServersMissing(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
