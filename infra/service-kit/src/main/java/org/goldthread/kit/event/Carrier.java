package org.goldthread.kit.event;

import java.util.List;

/** Takes logged events to where they are heard. It is called by one thread, under the relay's lease. */
interface Carrier {

    /** The name under which the relay keeps how far it came. */
    String mark();

    /**
     * Carries a batch, in order.
     *
     * @param from the position that was reached before
     * @return the position up to which nothing is left to carry
     */
    long carry(List<LoggedEvent> batch, long from) throws InterruptedException;

    /** Tries what it had to hold back once more, where an operator asked for it. */
    default void tryAgain(long reached) throws InterruptedException {}

    /** Gives up what it holds open. */
    default void close() {}
}
