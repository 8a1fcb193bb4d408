package org.goldthread.local.supervision;

/** Tells the person at the terminal what is going on. */
@FunctionalInterface
public interface Progress {

    /** Says one line. */
    void say(String line);
}
