package org.goldthread.dissemination.product.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.goldthread.dissemination.product.PublishingProduct;
import org.goldthread.dissemination.product.WritingProduct;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Guides and other products for programs. */
@RestController
@RequestMapping("/api/dissemination/v1/products/{id}")
class ProductsApi {

    private final WritingProduct writing;
    private final PublishingProduct publishing;

    ProductsApi(WritingProduct writing, PublishingProduct publishing) {
        this.writing = writing;
        this.publishing = publishing;
    }

    /** A product's text as it is sent: Markdown by the section's id. */
    record ProductBody(@Nullable String title, @Nullable Map<String, String> sections) {

        WritingProduct.Written written() {
            Map<String, String> texts = new HashMap<>();
            if (sections != null) {
                sections.forEach((section, text) -> {
                    if (text != null) {
                        texts.put(section, text);
                    }
                });
            }
            return new WritingProduct.Written(title, texts);
        }
    }

    /** Why a product is withdrawn. */
    record ReasonBody(@Nullable String reason) {}

    @ApiResponse(
            responseCode = "200",
            description = "Its version is in ETag",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @Operation(operationId = "readProduct", summary = "Read a product as it is being written")
    @GetMapping
    ResponseEntity<Object> read(Actor actor, @PathVariable UUID id) {
        return Answers.ok(writing.read(actor, id), ProductView::of);
    }

    @ApiResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @Operation(operationId = "writeProduct", summary = "Save a product's title and text")
    @PutMapping
    ResponseEntity<Object> write(By by, @PathVariable UUID id, Seen seen, @RequestBody ProductBody body) {
        return Answers.ok(writing.write(by, id, seen.version(), body.written()), ProductView::of);
    }

    @ApiResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @Operation(operationId = "publishProduct", summary = "Publish a product on the public site as its next version")
    @PostMapping("/publish")
    ResponseEntity<Object> publish(By by, @PathVariable UUID id, Seen seen) {
        return Answers.ok(publishing.publish(by, id, seen.version()), ProductView::of);
    }

    @ApiResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @Operation(operationId = "withdrawProduct", summary = "Withdraw a product from the public site for good")
    @PostMapping("/withdraw")
    ResponseEntity<Object> withdraw(By by, @PathVariable UUID id, Seen seen, @RequestBody ReasonBody body) {
        return Answers.ok(publishing.withdraw(by, id, seen.version(), body.reason()), ProductView::of);
    }
}
