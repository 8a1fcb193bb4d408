package org.goldthread.monitoring.projection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.goldthread.kit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators: making the projections anew. */
@RestController
@RequestMapping("/api/monitoring/v1/operations")
class RebuildApi {

    private final Rebuilding rebuilding;

    RebuildApi(Rebuilding rebuilding) {
        this.rebuilding = rebuilding;
    }

    @PostMapping("/rebuild")
    @Operation(summary = "Make threads and inbox anew from the logs of all services")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rebuilding.Rebuilt.class)))
    ResponseEntity<Object> rebuild() {
        return rebuilding.rebuild().fold(ResponseEntity::ok, Answers::refused);
    }
}
