package org.goldthread.audit.tool.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.audit.tool.WordingTool;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.Answers;
import org.goldthread.kit.web.Seen;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tools for programs: what is asked, exactly, and how it is brought in (A3). */
@RestController
@RequestMapping("/api/audits/v1/tools")
class ToolsApi {

    private final WordingTool wording;

    ToolsApi(WordingTool wording) {
        this.wording = wording;
    }

    /** One line of the list. */
    record ToolLine(UUID id, String tool, int number, String state, String name, List<String> auditTypes) {
        static ToolLine of(ToolVersion version) {
            return new ToolLine(
                    version.id().value(),
                    version.tool(),
                    version.number(),
                    version.state().word(),
                    version.content().name(),
                    version.content().auditTypes());
        }
    }

    /** All versions; there are never more than a few hundred, so the list has one part. */
    record ToolList(List<ToolLine> items) {}

    /** A version with everything that it asks. */
    record ToolView(UUID id, String tool, int number, String state, ToolContent content) {
        static ToolView of(ToolVersion version) {
            return new ToolView(
                    version.id().value(),
                    version.tool(),
                    version.number(),
                    version.state().word(),
                    version.content());
        }
    }

    @GetMapping
    @Operation(operationId = "listTools", summary = "Tools with their versions, the latest first")
    ToolList list(Actor actor) {
        return new ToolList(wording.list(actor).stream().map(ToolLine::of).toList());
    }

    @GetMapping("/{tool}")
    @Operation(operationId = "readTool", summary = "One version of a tool with everything that it asks")
    ResponseEntity<Object> read(Actor actor, @PathVariable ToolVersionId tool) {
        return Answers.ok(wording.one(actor, tool), ToolView::of);
    }

    @PostMapping
    @Operation(
            operationId = "bringInTool",
            summary = "Bring in a tool's document: it becomes the tool's next version, as a draft")
    ResponseEntity<Object> bringIn(By by, @RequestBody ToolContent content) {
        return Answers.created(
                wording.bringIn(by, content), made -> URI.create("/api/audits/v1/tools/" + made.id()), ToolView::of);
    }

    @PostMapping("/{tool}/publish")
    @Operation(operationId = "publishTool", summary = "Publish a draft; it never changes again")
    ResponseEntity<Object> publish(By by, @PathVariable ToolVersionId tool, Seen seen) {
        return Answers.ok(wording.publish(by, tool, seen.version()), ToolView::of);
    }
}
