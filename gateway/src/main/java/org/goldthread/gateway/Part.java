package org.goldthread.gateway;

import java.util.Arrays;
import java.util.Locale;

/** The four services, in the order in which the navigation shows them. */
public enum Part {
    MONITORING("Impact", "/impact", "/"),
    REVIEWS("Reviews", "/reviews", "/reviews"),
    AUDITS("Audits", "/audits", "/audits"),
    DISSEMINATION("Learning", "/dissemination", "/dissemination");

    private final String label;
    private final String pages;
    private final String dueList;

    Part(String label, String pages, String dueList) {
        this.label = label;
        this.pages = pages;
        this.dueList = dueList;
    }

    /** The name in configuration, in API paths and in topics: {@code reviews}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the navigation calls it. */
    public String label() {
        return label;
    }

    /** Where its pages begin. */
    public String pages() {
        return pages;
    }

    /** Where it lists what is due, which is Home when monitoring is not installed. */
    public String dueList() {
        return dueList;
    }

    /** The part of that name in configuration. */
    public static Part of(String id) {
        return Arrays.stream(values())
                .filter(part -> part.id().equals(id.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("goldthread.installed names '" + id
                        + "', which is none of reviews, audits, dissemination, monitoring"));
    }
}
