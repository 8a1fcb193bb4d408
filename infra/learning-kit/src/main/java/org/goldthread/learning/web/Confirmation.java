package org.goldthread.learning.web;

import java.util.List;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.jspecify.annotations.Nullable;

/**
 * A page that says what exactly will happen before it happens.
 *
 * @param caption the record it is about
 * @param rows what will be agreed, as it stands
 * @param consequences one sentence each
 * @param missing sentences on what has to be done first; with any there is no button
 * @param version of what the person saw
 */
public record Confirmation(
        String title,
        String caption,
        List<Link> crumbs,
        List<Row> rows,
        List<String> consequences,
        List<String> missing,
        @Nullable String changePath,
        String back,
        String button,
        long version) {

    public Confirmation {
        rows = List.copyOf(rows);
        consequences = List.copyOf(consequences);
        missing = List.copyOf(missing);
    }
}
