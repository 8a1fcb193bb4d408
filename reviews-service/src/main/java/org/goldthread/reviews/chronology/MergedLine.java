package org.goldthread.reviews.chronology;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version's entries that match, in their order, read a part at a time: of twenty agencies' entries a page shows a few
 * of each, or many of one. Each part is twice as long as the one before, so that the latter is not read in driblets.
 */
final class MergedLine {

    private final Chronologies chronologies;
    private final UUID version;
    private final ChronologyQuery query;
    private @Nullable String after;
    private int size;
    private List<ChronologyEntry> part = List.of();
    private int next;
    private boolean read;

    /**
     * A line at its beginning.
     *
     * @param after the place to begin after; null for the start
     * @param first how many entries are read first
     */
    MergedLine(Chronologies chronologies, UUID version, ChronologyQuery query, @Nullable String after, int first) {
        this.chronologies = chronologies;
        this.version = version;
        this.query = query;
        this.after = after;
        this.size = first;
    }

    /** The entry that comes next, which goes by with that; null at the end. */
    @Nullable
    ChronologyEntry next() {
        if (next == part.size() && !read) {
            part = chronologies.entries(version, query, after, size);
            read = part.size() < size;
            after = part.isEmpty() ? after : part.get(part.size() - 1).place();
            next = 0;
            size *= 2;
        }
        return next < part.size() ? part.get(next++) : null;
    }
}
