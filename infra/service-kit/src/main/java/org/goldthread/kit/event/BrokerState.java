package org.goldthread.kit.event;

/** How it stands with the broker, as far as the relay found out. */
public enum BrokerState {
    /** The service is installed without one. */
    NONE,
    /** Nothing was sent yet. */
    UNKNOWN,
    REACHABLE,
    /** It does not answer; everything is kept and sent later. */
    AWAY,
    /** It answers, but does not let this service write its own topic: somebody has to put its rights in order. */
    REFUSES
}
