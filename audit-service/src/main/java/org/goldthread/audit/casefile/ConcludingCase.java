package org.goldthread.audit.casefile;

import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the child and the family said, the meetings, and the grade that the agencies agreed (A7). */
@Service
public class ConcludingCase {

    private final CaseFiles files;
    private final CaseSheets sheets;
    private final CaseAudits audits;
    private final ReadingCases reading;
    private final ReadingActivities activities;
    private final CurrentFramework framework;

    public ConcludingCase(
            CaseFiles files,
            CaseSheets sheets,
            CaseAudits audits,
            ReadingCases reading,
            ReadingActivities activities,
            CurrentFramework framework) {
        this.files = files;
        this.sheets = sheets;
        this.audits = audits;
        this.reading = reading;
        this.activities = activities;
        this.framework = framework;
    }

    /** By an officer, or by people of the case's agencies. */
    public Outcome<Stored<CaseFile>> hear(
            By by,
            CaseFileId id,
            @Nullable Long version,
            @Nullable String whose,
            @Nullable String how,
            @Nullable String said) {
        return reading.file(by.actor(), id)
                .then(seen -> open(by, seen.value()))
                .then(seen -> files.change(
                        by, id, version, file -> file.heard(whose, how, said, version, framework.mark(by))));
    }

    public Outcome<Stored<CaseFile>> grade(By by, CaseFileId id, @Nullable Long version, CaseFile.Grading grading) {
        return reading.file(by.actor(), id).then(seen -> open(by, seen.value())).then(seen -> {
            if (!CasePermissions.mayGrade(by.actor())) {
                return Outcome.refused(new Refusal.Forbidden(
                        "not-yours-to-grade", "Officers and moderators record the grade that was agreed"));
            }
            CaseFile.Sheets all = CaseFile.Sheets.of(sheets.of(id));
            return files.change(
                    by,
                    id,
                    version,
                    file -> file.grade(
                            grading,
                            all,
                            reading.tool(file).scale(),
                            framework.now().today(),
                            version,
                            framework.mark(by)));
        });
    }

    /** An officer records a meeting about the cases. */
    public Outcome<Stored<CaseAudit>> met(By by, ActivityId id, @Nullable Long version, CaseMeeting.Sent sent) {
        return activities.one(by.actor(), id).then(stored -> {
            if (!CasePermissions.mayKeep(by.actor())) {
                return Outcome.refused(
                        new Refusal.Forbidden("not-yours-to-record", "Only partnership officers record meetings"));
            }
            Optional<Stored<CaseAudit>> audit = audits.of(stored.value());
            return audit.isEmpty()
                    ? Outcome.refused(new Refusal.Missing())
                    : Guard.unless(
                            stored.value().closed(),
                            () -> audits.change(
                                    by,
                                    audit.get().value().id(),
                                    version,
                                    one -> one.met(sent, framework.now().today(), framework.mark(by))));
        });
    }

    private Outcome<CaseFile> open(By by, CaseFile file) {
        return Guard.unless(reading.closed(by.actor(), file.audit()), () -> Outcome.done(file));
    }
}
