package org.goldthread.audit.casefile.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.audit.casefile.CaseAudit;
import org.goldthread.audit.casefile.CaseAudits;
import org.goldthread.audit.casefile.CaseFile;
import org.goldthread.audit.casefile.CaseFiles;
import org.goldthread.audit.casefile.CasePermissions;
import org.goldthread.audit.casefile.CaseSheet;
import org.goldthread.audit.casefile.CaseSheets;
import org.goldthread.audit.casefile.ReadingCases;
import org.goldthread.audit.casefile.SafetyConcern;
import org.goldthread.audit.casefile.SafetyConcerns;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts "Cases" into the pages of an audit whose type looks at cases. */
@Component
@Order(12)
class CasesSection implements ActivitySection {

    private final CaseAudits audits;
    private final CaseFiles files;
    private final CaseSheets sheets;
    private final SafetyConcerns concerns;
    private final ReadingCases reading;

    CasesSection(CaseAudits audits, CaseFiles files, CaseSheets sheets, SafetyConcerns concerns, ReadingCases reading) {
        this.audits = audits;
        this.files = files;
        this.sheets = sheets;
        this.concerns = concerns;
        this.reading = reading;
    }

    @Override
    public String tab() {
        return "cases";
    }

    @Override
    public String words() {
        return "Cases";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        Optional<CaseAudit> audit = audits.of(activity).map(Stored::value);
        if (audit.isEmpty()) {
            return CasePermissions.mayKeep(actor)
                            && reading.rules(activity.registration().typeId()).isPresent()
                    ? Optional.of("no sample yet")
                    : Optional.empty();
        }
        if (!CasePermissions.mayKnow(actor, audit.get().agencies())) {
            return Optional.empty();
        }
        if (!CasePermissions.readsAllCases(actor)) {
            List<CaseSheet> own = sheets.of(audit.get().id(), String.valueOf(actor.agency()));
            return Optional.of(handedIn(own) + " of " + own.size() + " handed in");
        }
        List<CaseFile> all = files.of(audit.get().id());
        return Optional.of(graded(all) + " of " + all.size() + " graded");
    }

    private static long handedIn(List<CaseSheet> all) {
        return all.stream().filter(sheet -> sheet.state().closed()).count();
    }

    private static long graded(List<CaseFile> all) {
        return all.stream().filter(file -> file.graded() != null).count();
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        if (!CasePermissions.mayKeep(actor)) {
            return List.of();
        }
        Optional<CaseAudit> audit = audits.of(activity).map(Stored::value);
        if (audit.isEmpty()) {
            return stands(actor, activity).isPresent()
                    ? List.of(Task.of("Draw the sample of cases", path + "/draw", Tag.waiting("Not started")))
                    : List.of();
        }
        List<CaseSheet> every = sheets.of(audit.get().id());
        List<CaseFile> all = files.of(audit.get().id());
        long left = every.size() - handedIn(every);
        long ungraded = all.size() - graded(all);
        return List.of(
                left == 0
                        ? Task.completed("Receive the auditors’ sheets", path)
                        : Task.of("Receive the auditors’ sheets", path, Tag.inProgress(left + " to come")),
                ungraded == 0
                        ? Task.completed("Agree the multi-agency grades", path)
                        : Task.of("Agree the multi-agency grades", path, Tag.inProgress(ungraded + " to agree")));
    }

    @Override
    public Optional<Refusal.Rule> againstClosing(Activity activity) {
        Optional<CaseAudit> audit = audits.of(activity).map(Stored::value);
        if (audit.isEmpty()) {
            return Optional.empty();
        }
        if (concerns.of(audit.get().id()).stream().anyMatch(one -> one.state() != SafetyConcern.State.CLOSED)) {
            return Optional.of(new Refusal.Rule(
                    "concern-open",
                    "A concern for a child’s safety is not confirmed as dealt with: it has to be before you close this",
                    "default"));
        }
        return graded(files.of(audit.get().id())) < files.of(audit.get().id()).size()
                ? Optional.of(new Refusal.Rule(
                        "cases-left", "Agree the multi-agency grade of every case before you close this", "default"))
                : Optional.empty();
    }
}
