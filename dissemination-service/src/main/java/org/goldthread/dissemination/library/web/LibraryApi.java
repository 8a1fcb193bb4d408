package org.goldthread.dissemination.library.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.dissemination.library.LearningItem;
import org.goldthread.dissemination.library.LearningItems;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The learning library for programs. */
@RestController
class LibraryApi {

    private final LearningItems library;

    LibraryApi(LearningItems library) {
        this.library = library;
    }

    /** A learning point as its owner agreed it. */
    record LearningView(
            UUID learningPointId,
            List<UUID> findings,
            String service,
            UUID activityId,
            String activityReference,
            String activityTypeId,
            String keyMessage,
            String purpose,
            String learningOutcome,
            String scope,
            List<String> audiences,
            List<String> agencies,
            LocalDate agreedOn) {

        static LearningView of(LearningItem item) {
            return new LearningView(
                    item.id().value(),
                    item.learning().findings(),
                    item.learning().service(),
                    item.activityId(),
                    item.learning().activityReference(),
                    item.learning().activityTypeId(),
                    item.learning().keyMessage(),
                    item.purpose(),
                    item.learningOutcome(),
                    item.learning().scope(),
                    item.audiences(),
                    item.agencies(),
                    item.agreedOn());
        }
    }

    @Operation(operationId = "listLearning", summary = "List the learning points that were agreed, newest first")
    @GetMapping("/api/dissemination/v1/library")
    Page<LearningView> list(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        return library.part(new LearningItems.Filter(type, text), cursor, Cursor.size(size))
                .map(LearningView::of);
    }
}
