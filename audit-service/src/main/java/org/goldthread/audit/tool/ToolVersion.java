package org.goldthread.audit.tool;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One version of a tool: worded as a draft, then published and never changed again, so that a running round keeps what
 * it asked (A3).
 *
 * @param tool the tool's id
 * @param number from 1
 */
public record ToolVersion(
        @BsonId ToolVersionId id,
        String tool,
        Integer number,
        ToolContent content,
        ToolState state,
        Mark drafted,
        @Nullable Mark published)
        implements Aggregate {

    static final int SCHEMA = 1;

    static Outcome<Decision<ToolVersion>> draft(
            int number, ToolContent content, List<String> knownAuditTypes, Mark by) {
        return content.checked(knownAuditTypes)
                .map(checked -> Decision.of(new ToolVersion(
                        ToolVersionId.of(checked.tool(), number),
                        checked.tool(),
                        number,
                        checked,
                        ToolState.DRAFT,
                        by,
                        null)));
    }

    /** Rewords a draft. */
    Outcome<Decision<ToolVersion>> reword(ToolContent content, List<String> knownAuditTypes) {
        if (isPublished()) {
            return Outcome.refused(new Refusal.Rule(
                    "published",
                    "Version " + number + " is published and stays as it is. Make a new draft from it",
                    "default"));
        }
        return content.checked(knownAuditTypes)
                .map(checked -> Decision.of(new ToolVersion(id, tool, number, checked, state, drafted, null)));
    }

    /** Publishes it for rounds to be opened with. */
    Outcome<Decision<ToolVersion>> publish(Mark by) {
        if (isPublished()) {
            return Outcome.refused(
                    new Refusal.Rule("published", "Version " + number + " is published already", "default"));
        }
        return unfinished()
                .orElse(() -> Outcome.done(
                        Decision.of(new ToolVersion(id, tool, number, content, ToolState.PUBLISHED, drafted, by))));
    }

    /** What is still missing before it can be published. */
    public Problems unfinished() {
        Problems problems = new Problems();
        problems.some("sections", content.sections(), "Add a section");
        content.sections()
                .forEach(section -> problems.when(
                        section.standards().isEmpty(),
                        "sections",
                        "no-standard",
                        "Section “" + section.title() + "” has no standard yet"));
        content.standards()
                .forEach(standard -> problems.when(
                        standard.questions().isEmpty(),
                        "sections",
                        "no-question",
                        "Standard “" + standard.name() + "” has no question yet"));
        return problems;
    }

    public boolean isPublished() {
        return state == ToolState.PUBLISHED;
    }
}
