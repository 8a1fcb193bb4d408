package org.goldthread.reviews.vault;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.Answers;
import org.goldthread.learning.activity.ActivityId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the record calls somebody by a name, for programs that people use. */
@RestController
@RequestMapping("/api/reviews/v1/activities/{id}/names/record")
@Tag(name = "Names")
class NamesInRecordApi {

    private final NamesInRecord record;

    NamesInRecordApi(NamesInRecord record) {
        this.record = record;
    }

    @GetMapping
    @Operation(
            operationId = "listNamesInRecord",
            summary = "List where the record calls somebody by a name that the vault keeps",
            description =
                    "Looks through the whole record each time and is logged; at most 200 places of `total`. Names are"
                            + " left out of the excerpts. For those who may open names; 409 while the vault is closed")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = NamesInRecordView.class),
                            examples = @ExampleObject("""
                                    {
                                      "review": "0198a1f2-6a40-7c11-9a52-3d1f0c9b7e10",
                                      "names": 1,
                                      "total": 1,
                                      "places": [
                                        {
                                          "what": "Meeting on 3 December 2026",
                                          "page": "/reviews/activities/SOL-RR-2026-004/meetings/0198a1f2-7b51-7d22-8b63-4e2a1dac8f21",
                                          "field": "Agenda 2",
                                          "excerpt": "What [name left out]’s day was like"
                                        }
                                      ]
                                    }
                                    """)))
    ResponseEntity<Object> list(Actor actor, @PathVariable ActivityId id) {
        return Objects.requireNonNull(record.of(actor, id)
                .<ResponseEntity<Object>>fold(
                        found -> ResponseEntity.ok(NamesInRecordView.of(found)), Answers::refused));
    }
}
