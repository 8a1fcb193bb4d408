package org.goldthread.pages;

import org.jspecify.annotations.Nullable;

/** How a signed-in person is shown: by role and agency, never by name. */
public record PersonLine(String role, @Nullable String agency) {

    /** "Learning link, West Midlands Police". */
    public String words() {
        return agency == null || agency.isBlank() ? role : role + ", " + agency;
    }
}
