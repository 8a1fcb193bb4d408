package org.goldthread.profile;

import org.jspecify.annotations.Nullable;

/** An entry of a list of the profile: it can be named, and says where it comes from. */
public interface Entry {

    /** Stable identifier, never reused for something else. */
    String id();

    /** What people read. */
    String name();

    /** One or more clauses separated by {@code "; "}, or {@code default} where framework and statute are silent. */
    String basis();

    /** How a clause was read, or why a default was chosen. */
    @Nullable
    String note();
}
