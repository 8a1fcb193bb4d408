package org.goldthread.pages.component;

/** Names of form fields as ids that a link can point to. */
public final class Ids {

    private Ids() {}

    /** {@code rows[0].method} becomes {@code rows-0-method}. */
    public static String of(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("-$", "");
    }
}
