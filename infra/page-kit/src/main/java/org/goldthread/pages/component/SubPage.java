package org.goldthread.pages.component;

import org.jspecify.annotations.Nullable;

/**
 * One page of a record in its sub-navigation.
 *
 * @param state a few words on how it stands: "complete", "2 missing"
 */
public record SubPage(Link link, @Nullable String state) {

    public static SubPage of(String href, String words, boolean current, @Nullable String state) {
        return new SubPage(Link.to(href, words).current(current), state);
    }
}
