package org.goldthread.audit.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.activity.NewActivity;
import org.goldthread.learning.activity.RegisteringActivity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Readers;
import org.goldthread.profile.AuditType;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** An officer lays out a year, changes its entries and opens audits from them; everybody reads it, agencies their part. */
@Service
@EnableConfigurationProperties(ProgrammeProperties.class)
public class PlanningProgramme {

    private final Programmes programmes;
    private final Themes themes;
    private final RegisteringActivity registering;
    private final Activities activities;
    private final CurrentFramework framework;
    private final CalendarDays days;

    public PlanningProgramme(
            Programmes programmes,
            Themes themes,
            RegisteringActivity registering,
            Activities activities,
            CurrentFramework framework,
            ProgrammeProperties properties,
            WorkingDays working) {
        this.programmes = programmes;
        this.themes = themes;
        this.registering = registering;
        this.activities = activities;
        this.framework = framework;
        this.days = properties.days(working);
    }

    /** The year that is running. */
    public int thisYear() {
        return Programme.yearOf(framework.now().today());
    }

    public static boolean mayPlan(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    public Optional<Stored<Programme>> of(int year) {
        return programmes.find(year);
    }

    /** The entries that this reader may see. */
    public List<ProgrammeEntry> entries(Actor actor, Programme programme) {
        String agency = actor.agency();
        return Readers.readsEverything(actor)
                ? programme.entries()
                : programme.entries().stream()
                        .filter(entry -> agency != null && entry.asks(agency))
                        .toList();
    }

    /**
     * Lays a year out by the profile's cadence rules.
     *
     * @param seed what draws between services that wait equally long; the year where it is not said
     */
    public Outcome<Stored<Programme>> layOut(By by, int year, @Nullable Long seed) {
        if (!mayPlan(by.actor())) {
            return forbidden();
        }
        if (year < thisYear() || year > thisYear() + 2) {
            return Outcome.refused(
                    new Refusal.Rule("out-of-range", "Lay out this year, the next or the one after", "default"));
        }
        long drawn = seed == null ? year : seed;
        Framework now = framework.now();
        List<ProgrammeEntry> entries = new LayingOut(
                        year, drawn, now.profile().agencies(), days, LayingOut.Before.of(year, programmes.all()))
                .of(now.profile().auditTypes());
        return programmes.add(by, Programme.layOut(year, drawn, entries, framework.mark(by)));
    }

    public Outcome<Stored<Programme>> change(
            By by, int year, UUID entry, @Nullable Long version, Programme.EntryTerms terms) {
        return mayPlan(by.actor())
                ? programmes.change(
                        by,
                        year,
                        version,
                        now -> now.change(
                                entry,
                                terms,
                                now.entry(entry)
                                        .map(one -> themes.approved(one.typeId()))
                                        .orElse(List.of()),
                                days,
                                version,
                                framework.mark(by)))
                : forbidden();
    }

    /** Registers the entry's audit, once; its round is opened on the audit's own page. */
    public Outcome<Stored<Programme>> open(By by, int year, UUID entry) {
        if (!mayPlan(by.actor())) {
            return forbidden();
        }
        Optional<ProgrammeEntry> found =
                programmes.find(year).flatMap(stored -> stored.value().entry(entry));
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        ProgrammeEntry planned = found.get();
        Framework now = framework.now();
        return registering
                .registerDecided(
                        by, new ActivityId(planned.entry()), now.profile().edition(), wanted(planned, now))
                .then(made -> programmes.change(by, year, null, all -> all.opened(entry, reference(made))));
    }

    /** How far an entry is: its audit's own record says whether it is over. */
    EntryState state(ProgrammeEntry entry) {
        if (!entry.opened()) {
            return entry.opensOn().isAfter(framework.now().today()) ? EntryState.PLANNED : EntryState.TO_BE_OPENED;
        }
        return activities
                .find(new ActivityId(entry.entry()))
                .map(Stored::value)
                .filter(audit -> audit.state() == ActivityState.CLOSED)
                .map(audit -> EntryState.DONE)
                .orElse(EntryState.OPENED);
    }

    private NewActivity wanted(ProgrammeEntry planned, Framework now) {
        String theme = planned.theme();
        String title = theme == null ? planned.title() : theme + ": " + planned.title();
        return new NewActivity(
                planned.typeId(),
                title.length() > NewActivity.LONGEST_TITLE ? title.substring(0, NewActivity.LONGEST_TITLE) : title,
                planned.agencies(),
                now.today(),
                planned.dueOn().isBefore(now.today()) ? null : planned.dueOn(),
                type(planned.typeId()).map(AuditType::runBy).orElse(null),
                null,
                List.of());
    }

    private static String reference(Stored<Activity> made) {
        return made.value().reference().text();
    }

    /** The agency of a reader who sees only what asks it; nothing for those who read everything. */
    @Nullable
    String ownOnly(Actor actor) {
        return Readers.readsEverything(actor) ? null : String.valueOf(actor.agency());
    }

    /** The entries that this reader may see, as iCalendar. */
    String calendar(Actor actor, Programme programme) {
        return CalendarFile.of(
                "Audit programme " + Programme.words(programme.year()),
                entries(actor, programme),
                programme.laidOut().at());
    }

    List<String> approvedThemes(String typeId) {
        return themes.approved(typeId);
    }

    private Optional<AuditType> type(String id) {
        return framework.now().profile().auditTypes().stream()
                .filter(type -> type.id().equals(id))
                .findFirst();
    }

    private static Outcome<Stored<Programme>> forbidden() {
        return Outcome.refused(
                new Refusal.Forbidden("not-yours-to-plan", "Only partnership officers plan the programme"));
    }
}
