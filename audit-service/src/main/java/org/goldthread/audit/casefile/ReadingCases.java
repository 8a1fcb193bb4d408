package org.goldthread.audit.casefile;

import java.util.List;
import java.util.Optional;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.profile.CaseSample;
import org.springframework.stereotype.Service;

/** Gives each reader the cases, sheets and concerns that are theirs to see; any other is as if it did not exist. */
@Service
public class ReadingCases {

    private final CaseFiles files;
    private final CaseSheets sheets;
    private final SafetyConcerns concerns;
    private final Tools tools;
    private final ReadingActivities activities;
    private final CurrentFramework framework;

    public ReadingCases(
            CaseFiles files,
            CaseSheets sheets,
            SafetyConcerns concerns,
            Tools tools,
            ReadingActivities activities,
            CurrentFramework framework) {
        this.files = files;
        this.sheets = sheets;
        this.concerns = concerns;
        this.tools = tools;
        this.activities = activities;
        this.framework = framework;
    }

    /** How the profile has audits of this type look at cases; nothing where they do not. */
    public Optional<CaseSample> rules(String typeId) {
        return framework.now().profile().auditTypes().stream()
                .filter(type -> type.id().equals(typeId))
                .findFirst()
                .flatMap(type -> Optional.ofNullable(type.cases()));
    }

    public Outcome<Stored<CaseFile>> file(Actor actor, CaseFileId id) {
        return found(files.find(id)
                .filter(stored -> CasePermissions.mayKnow(actor, stored.value().agencies())));
    }

    /** That it exists and how far it is; what it says is another question ({@link #mayRead}). */
    public Outcome<Stored<CaseSheet>> sheet(Actor actor, CaseSheetId id) {
        return found(sheets.find(id).filter(stored -> knows(actor, stored.value())));
    }

    /** Whether this reader may read the sheet's answers and grade. */
    public boolean mayRead(Actor actor, CaseSheet sheet) {
        return CasePermissions.mayRead(actor, sheet, allIn(sheets.of(sheet.caseFile())));
    }

    /** What stands against changing cases: a closed audit keeps them as they are. */
    Optional<Refusal> closed(Actor actor, CaseAuditId audit) {
        return activities
                .one(actor, new ActivityId(audit.value()))
                .fold(activity -> activity.value().closed(), Optional::of);
    }

    public Outcome<Stored<SafetyConcern>> concern(Actor actor, SafetyConcernId id) {
        return found(concerns.find(id).filter(stored -> CasePermissions.mayKnow(actor, stored.value())));
    }

    /** The concerns that were raised in a case, as far as this reader may know of them. */
    public Outcome<List<SafetyConcern>> concernsOf(Actor actor, CaseFileId id) {
        return file(actor, id)
                .map(file -> concerns.of(file.value().audit()).stream()
                        .filter(concern -> concern.caseFile().equals(id) && CasePermissions.mayKnow(actor, concern))
                        .toList());
    }

    private boolean knows(Actor actor, CaseSheet sheet) {
        return files.find(sheet.caseFile())
                .filter(file -> CasePermissions.mayKnow(actor, file.value().agencies()))
                .isPresent();
    }

    /** Whether every agency has handed in its sheet. */
    public static boolean allIn(List<CaseSheet> ofCase) {
        return !ofCase.isEmpty()
                && ofCase.stream().allMatch(sheet -> sheet.state().closed());
    }

    public ToolContent tool(CaseSheet sheet) {
        return tools.published(sheet.tool()).content();
    }

    public ToolContent tool(CaseFile file) {
        return tools.published(file.tool()).content();
    }

    private static <T> Outcome<Stored<T>> found(Optional<Stored<T>> stored) {
        return stored.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }
}
