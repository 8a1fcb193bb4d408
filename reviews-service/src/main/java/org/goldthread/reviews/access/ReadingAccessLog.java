package org.goldthread.reviews.access;

import java.util.List;
import org.goldthread.kit.store.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The log for those who watch over it: partnership officers and the executive. */
@Service
public class ReadingAccessLog {

    private final AccessLog log;

    public ReadingAccessLog(AccessLog log) {
        this.log = log;
    }

    List<AccessEntry> rows(AccessQuery query, int offset, int size) {
        return log.newest(query.filter(null), offset, size);
    }

    long count(AccessQuery query) {
        return log.count(query.filter(null));
    }

    /**
     * A part of the list, the newest first.
     *
     * @param cursor as the part before gave it; null for the start
     */
    Page<AccessEntry> page(AccessQuery query, @Nullable String cursor, int size) {
        Long before = cursor != null && cursor.matches("\\d{1,18}") ? Long.valueOf(cursor) : null;
        return Page.of(log.newest(query.filter(before), 0, size + 1), size, entry -> String.valueOf(entry.sequence()));
    }
}
