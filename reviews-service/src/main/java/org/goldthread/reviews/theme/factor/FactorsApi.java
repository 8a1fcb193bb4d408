package org.goldthread.reviews.theme.factor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Modifiable factors for programs. */
@RestController
@Tag(name = "Themes", description = "How often each theme was found, over reviews, audits and other activities")
class FactorsApi {

    private final ReadingFactors factors;
    private final ReadingActivities activities;

    FactorsApi(ReadingFactors factors, ReadingActivities activities) {
        this.factors = factors;
        this.activities = activities;
    }

    @PutMapping("/api/reviews/v1/activities/{id}/modifiable-factors")
    @Operation(
            operationId = "enterModifiableFactors",
            summary = "Enter the modifiable factors of a panel's learning",
            description =
                    "In how many of the deaths a factor of each domain was found; If-Match once they were entered")
    @ApiResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = DeathFactors.Entered.class)))
    ResponseEntity<Object> enter(
            By by, @PathVariable ActivityId id, Seen seen, @RequestBody DeathFactors.Entered entered) {
        return Answers.ok(
                activities
                        .one(by.actor(), id)
                        .then(stored -> factors.enter(by, stored.value(), seen.version(), entered)),
                saved -> new DeathFactors.Entered(saved.deaths(), saved.counts()));
    }
}
