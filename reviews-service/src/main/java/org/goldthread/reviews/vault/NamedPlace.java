package org.goldthread.reviews.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text of the record that calls somebody by a name that the vault keeps. Neither the name nor whose it is stands here.
 *
 * @param what the text is of, in words: "Meeting on 3 December 2026"
 * @param page where it is mended; absent where that has no page
 * @param field what the field is called, in words: "Agenda 2"
 * @param excerpt of the text around the first name, each name left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NamedPlace(
        @Schema(example = "Meeting on 3 December 2026") String what,

        @Schema(example = "/reviews/activities/SOL-RR-2026-004/meetings/0198a1f2-0000-7000-8000-000000000000") @Nullable
        String page,

        @Schema(example = "Agenda 2") String field,

        @Schema(example = "What [name left out]’s day was like")
        String excerpt) {}
