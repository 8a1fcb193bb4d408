package org.goldthread.dissemination.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a product, as the public reads it. It is never changed.
 *
 * @param version counted from 1
 * @param sections with sanitised HTML
 * @param wordings the findings' own public wording as it was at publication; empty where the owner could not be asked
 */
public record Snapshot(
        Integer version,
        String title,
        List<Section> sections,
        List<Wording> wordings,
        LocalDate publishedOn,
        Instant publishedAt) {

    public Snapshot {
        sections = List.copyOf(sections);
        wordings = List.copyOf(wordings);
    }

    /** One section: its heading and its sanitised HTML. */
    public record Section(String heading, String html) {}

    /** What a finding says to the public, in its owner's words. */
    public record Wording(UUID findingId, @Nullable String title, String statement) {}
}
