package org.goldthread.reviews.outside;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * A report that came in.
 *
 * @param address where it can be read; absent where only a file was handed in
 * @param file its file; absent where only an address was given
 * @param contents where each thing is that it must contain; what is not listed is not in it
 */
public record Receipt(
        LocalDate receivedOn,
        @Nullable String address,
        @Nullable UUID file,
        @Nullable String fileName,
        List<Content> contents,
        @Nullable String note,
        By.Mark by) {

    /** Where something that it must contain stands in it. */
    public record Content(String what, String where) {}

    public Receipt {
        contents = contents == null ? List.of() : List.copyOf(contents);
    }

    /** Whether this is in it. */
    public boolean has(String what) {
        return contents.stream().anyMatch(content -> content.what().equals(what));
    }
}
