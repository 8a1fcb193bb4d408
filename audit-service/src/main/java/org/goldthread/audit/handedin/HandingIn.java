package org.goldthread.audit.handedin;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.file.FileLimits;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.file.FileType;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Readers;
import org.goldthread.profile.HandedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An agency hands in the report of its own audit; an officer accepts it or asks for more (A11). */
@Service
public class HandingIn {

    /** What the file of a report may be. */
    public static final FileLimits FILES = FileLimits.of(FileType.PDF, FileType.DOCX, FileType.XLSX);

    private static final String WRITE = "audits:write";
    private static final int LONGEST_NAME = 500;

    private final AgencyReports reports;
    private final ReadingActivities activities;
    private final FileStore files;
    private final CurrentFramework framework;

    public HandingIn(AgencyReports reports, ReadingActivities activities, FileStore files, CurrentFramework framework) {
        this.reports = reports;
        this.activities = activities;
        this.files = files;
        this.framework = framework;
    }

    /** What the profile has agencies hand in of audits of this type; nothing where they do not. */
    public Optional<HandedIn> rules(String typeId) {
        return framework.now().profile().auditTypes().stream()
                .filter(type -> type.id().equals(typeId))
                .findFirst()
                .flatMap(type -> Optional.ofNullable(type.handedIn()));
    }

    /** The agency's people and its system. */
    public static boolean mayHandIn(Actor actor, @Nullable String agency) {
        return Readers.readsForAgency(actor)
                && actor.actsFor(agency)
                && (actor.kind() == Actor.Kind.SYSTEM
                        ? actor.scopes().contains(WRITE)
                        : actor.is(Role.AGENCY_LINK, Role.STRATEGIC_LEAD));
    }

    public static boolean mayJudge(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    private static boolean mayRead(Actor actor, String agency) {
        return Readers.readsEverything(actor) || (Readers.readsForAgency(actor) && actor.actsFor(agency));
    }

    /** A report that the actor may read; any other is as if it did not exist. */
    public Outcome<Stored<AgencyReport>> one(Actor actor, ReportId id) {
        return reports.find(id)
                .filter(stored -> mayRead(actor, stored.value().agency()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    /** The reports of an audit that the actor may read. */
    public Outcome<List<AgencyReport>> of(Actor actor, ActivityId id) {
        return activities
                .one(actor, id)
                .map(activity -> reports.of(id).stream()
                        .filter(report -> mayRead(actor, report.agency()))
                        .toList());
    }

    public Outcome<Stored<AgencyReport>> handIn(By by, ActivityId id, AgencyReport.Sent sent) {
        String agency = String.valueOf(by.actor().agency());
        return activities.one(by.actor(), id).map(Stored::value).then(activity -> {
            if (rules(activity.registration().typeId()).isEmpty()) {
                return Outcome.refused(new Refusal.Rule(
                        "no-reports",
                        "Audits of this type take no reports of agencies, by the partnership’s framework",
                        "default"));
            }
            if (!mayHandIn(by.actor(), agency) || !activity.involves(agency)) {
                return Outcome.refused(notYours());
            }
            return Guard.unless(
                    activity.closed(),
                    () -> reports.add(
                            by,
                            () -> AgencyReport.handIn(
                                    activity, agency, sent, name(agency), today(), framework.mark(by))));
        });
    }

    public Outcome<Stored<AgencyReport>> handInAgain(
            By by, ReportId id, @Nullable Long version, AgencyReport.Sent sent) {
        return asAgency(
                by,
                id,
                version,
                report -> report.handInAgain(sent, name(report.agency()), today(), version, framework.mark(by)));
    }

    /** Takes the file of a report; an earlier one is removed. */
    public Outcome<Stored<AgencyReport>> attach(
            By by, ReportId id, @Nullable Long version, InputStream content, @Nullable String name) throws IOException {
        Outcome<Stored<AgencyReport>> seen = one(by.actor(), id)
                .then(stored -> mayHandIn(by.actor(), stored.value().agency())
                        ? Outcome.done(stored)
                        : Outcome.refused(notYours()));
        if (seen instanceof Outcome.Refused<Stored<AgencyReport>>) {
            return seen;
        }
        Outcome<Boolean> named = new Problems()
                .optionalText("file", name, LONGEST_NAME, "the file’s name")
                .orElse(() -> Outcome.done(true));
        if (named instanceof Outcome.Refused<Boolean> refused) {
            return Outcome.refused(refused.why());
        }
        Outcome<StoredFile> taken = files.take(content, name, FILES, "file");
        if (taken instanceof Outcome.Refused<StoredFile> refused) {
            return Outcome.refused(refused.why());
        }
        StoredFile file = taken.orThrow();
        AtomicReference<AgencyReport.@Nullable FileRef> before = new AtomicReference<>();
        return reports.change(by, id, version, report -> {
                    before.set(report.file());
                    return report.attach(file, version, framework.mark(by));
                })
                .fold(
                        kept -> {
                            AgencyReport.FileRef replaced = before.get();
                            if (replaced != null) {
                                files.forget(replaced.id());
                            }
                            return Outcome.done(kept);
                        },
                        why -> {
                            files.forget(file.id());
                            return Outcome.refused(why);
                        });
    }

    /** The file of a report that the actor may read. */
    public Outcome<StoredFile> file(Actor actor, ReportId id) {
        return one(actor, id).then(stored -> {
            AgencyReport.FileRef ref = stored.value().file();
            Optional<StoredFile> found = ref == null ? Optional.empty() : files.find(ref.id());
            return found.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
        });
    }

    public Outcome<Stored<AgencyReport>> askMore(
            By by, ReportId id, @Nullable Long version, @Nullable String what, @Nullable LocalDate dueOn) {
        return asOfficer(by, id, version, report -> report.askMore(what, dueOn, today(), framework.mark(by)));
    }

    public Outcome<Stored<AgencyReport>> accept(By by, ReportId id, @Nullable Long version) {
        return asOfficer(by, id, version, report -> report.accept(today(), framework.mark(by)));
    }

    private Outcome<Stored<AgencyReport>> asAgency(
            By by,
            ReportId id,
            @Nullable Long version,
            Function<AgencyReport, Outcome<Decision<AgencyReport>>> decide) {
        return one(by.actor(), id)
                .then(stored -> mayHandIn(by.actor(), stored.value().agency())
                        ? reports.change(by, id, version, decide)
                        : Outcome.refused(notYours()));
    }

    private Outcome<Stored<AgencyReport>> asOfficer(
            By by,
            ReportId id,
            @Nullable Long version,
            Function<AgencyReport, Outcome<Decision<AgencyReport>>> decide) {
        return one(by.actor(), id)
                .then(stored -> mayJudge(by.actor())
                        ? reports.change(by, id, version, decide)
                        : Outcome.refused(
                                new Refusal.Forbidden("not-yours-to-judge", "Only partnership officers decide this")));
    }

    private static Refusal notYours() {
        return new Refusal.Rule(
                "not-your-agency", "Only the agency’s link, strategic lead or system hands in its report", "default");
    }

    /** The audit that a report belongs to. */
    public Outcome<Activity> activity(Actor actor, AgencyReport report) {
        return activities.one(actor, new ActivityId(report.origin().activity())).map(Stored::value);
    }

    private String name(String agency) {
        return framework.now().agencyName(agency);
    }

    private LocalDate today() {
        return framework.now().today();
    }
}
