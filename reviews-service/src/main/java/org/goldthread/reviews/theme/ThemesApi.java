package org.goldthread.reviews.theme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Themes and trends for programs. */
@RestController
@Tag(name = "Themes", description = "How often each theme was found, over reviews, audits and other activities")
class ThemesApi {

    private final ReadingThemes reading;

    ThemesApi(ReadingThemes reading) {
        this.reading = reading;
    }

    @GetMapping("/api/reviews/v1/themes")
    @Operation(
            operationId = "countThemes",
            summary = "Count findings by theme and year",
            description = "Five calendar years by the day of agreement, and all years together; most found first")
    ThemeTable count(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String nature) {
        return reading.count(new ThemeQuery(type, priority, agency, nature));
    }
}
