package org.goldthread.kit.event;

import java.util.List;

/**
 * The names of the topics of one installation.
 *
 * @param installation the partnership's short name, so that several installations can share a cluster
 * @param service reviews, audits, dissemination or monitoring
 */
public record Topics(String installation, String service) {

    /** What this service says to the other services. */
    public String own() {
        return of(service);
    }

    public String of(String producer) {
        return installation + ".goldthread." + producer + ".events";
    }

    /** What those outside the house may read. */
    public String outward() {
        return installation + ".goldthread." + service + ".published";
    }

    public List<String> of(List<String> producers) {
        return producers.stream().map(this::of).toList();
    }

    /** CloudEvents' {@code source}. */
    public String source() {
        return "/" + installation + "/" + service;
    }
}
