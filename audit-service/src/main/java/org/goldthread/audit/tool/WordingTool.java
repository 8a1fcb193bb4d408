package org.goldthread.audit.tool;

import java.util.List;
import java.util.function.UnaryOperator;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.profile.ActivityType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer brings in, words and publishes a version of a tool (A3). */
@Service
public class WordingTool {

    private final Tools tools;
    private final CurrentFramework framework;

    public WordingTool(Tools tools, CurrentFramework framework) {
        this.tools = tools;
        this.framework = framework;
    }

    /** A tool's document becomes the tool's next version, as a draft. */
    public Outcome<Stored<ToolVersion>> bringIn(By by, ToolContent content) {
        return allowed(by).then(yes -> content.checked(auditTypes())).then(checked -> draft(by, checked));
    }

    /** A new draft from an existing version. */
    public Outcome<Stored<ToolVersion>> draftFrom(By by, ToolVersionId from) {
        return allowed(by)
                .then(yes -> one(by.actor(), from))
                .then(stored -> draft(by, stored.value().content()));
    }

    private Outcome<Stored<ToolVersion>> draft(By by, ToolContent content) {
        return tools.add(by, () -> {
            List<ToolVersion> versions = tools.versions(content.tool());
            if (!versions.isEmpty() && !versions.get(0).isPublished()) {
                return Outcome.refused(new Refusal.Rule(
                        "draft-exists",
                        "Version " + versions.get(0).number()
                                + " of this tool is being worded already. Publish it first",
                        "default"));
            }
            int next = versions.isEmpty() ? 1 : versions.get(0).number() + 1;
            return ToolVersion.draft(next, content, auditTypes(), framework.mark(by));
        });
    }

    /**
     * Changes a draft.
     *
     * @param version the version of the document that the person saw
     */
    public Outcome<Stored<ToolVersion>> reword(
            By by, ToolVersionId id, @Nullable Long version, UnaryOperator<ToolContent> change) {
        return allowed(by)
                .then(yes ->
                        tools.change(by, id, version, tool -> tool.reword(change.apply(tool.content()), auditTypes())));
    }

    public Outcome<Stored<ToolVersion>> publish(By by, ToolVersionId id, @Nullable Long version) {
        return allowed(by).then(yes -> tools.change(by, id, version, tool -> tool.publish(framework.mark(by))));
    }

    /** One version, if it is this reader's to see. */
    public Outcome<Stored<ToolVersion>> one(Actor actor, ToolVersionId id) {
        return tools.find(id)
                .filter(stored -> ToolPermissions.mayRead(actor, stored.value()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    /** All versions that this reader may see, by tool, the latest first. */
    public List<ToolVersion> list(Actor actor) {
        return tools.all().stream()
                .filter(version -> ToolPermissions.mayRead(actor, version))
                .toList();
    }

    private List<String> auditTypes() {
        return framework.now().types().stream().map(ActivityType::id).toList();
    }

    private static Outcome<Boolean> allowed(By by) {
        return ToolPermissions.mayWord(by.actor())
                ? Outcome.done(true)
                : Outcome.refused(new Refusal.Forbidden("not-yours-to-word", "Only partnership officers word tools"));
    }
}
