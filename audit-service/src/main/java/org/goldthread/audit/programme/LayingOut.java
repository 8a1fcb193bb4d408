package org.goldthread.audit.programme;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goldthread.kit.Ids;
import org.goldthread.profile.Agency;
import org.goldthread.profile.AuditType;
import org.goldthread.profile.Cadence;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a year by the profile's cadence rules. The same seed and the same years before give the same year. A share of
 * services a year (PSCB 7.2.1: half of them) is drawn so that every service is asked within its period: first those whose
 * period would end, then those that wait longest, drawn by the seed where they wait equally long.
 */
final class LayingOut {

    /** Working days that agencies have for a multi-agency audit, and for an assessment of themselves (default). */
    private static final int DAYS_FOR_AUDIT = 30;

    private static final int DAYS_FOR_ASSESSMENT = 40;
    private static final int WEEKS_BEFORE_FIRST = 2;
    private static final int MONTHS_BEFORE_ASSESSMENTS = 5;
    private static final int MONTHS_BETWEEN_ASSESSMENTS = 3;

    private final int year;
    private final long seed;
    private final List<Agency> agencies;
    private final CalendarDays days;
    private final Before before;

    LayingOut(int year, long seed, List<Agency> agencies, CalendarDays days, Before before) {
        this.year = year;
        this.seed = seed;
        this.agencies = List.copyOf(agencies);
        this.days = days;
        this.before = before;
    }

    /**
     * What the years before asked.
     *
     * @param begun the first year that has a programme; this one where there was none
     * @param last the year in which a type last asked an agency, by type and agency
     */
    record Before(int begun, Map<String, Map<String, Integer>> last) {

        static Before of(int year, List<Programme> earlier) {
            Map<String, Map<String, Integer>> last = new HashMap<>();
            int begun = year;
            for (Programme one : earlier) {
                if (one.year() < year) {
                    begun = Math.min(begun, one.year());
                    one.entries()
                            .forEach(entry -> entry.agencies()
                                    .forEach(agency -> last.computeIfAbsent(entry.typeId(), type -> new HashMap<>())
                                            .merge(agency, one.year(), Math::max)));
                }
            }
            return new Before(begun, last);
        }

        @Nullable
        Integer last(String type, String agency) {
            return last.getOrDefault(type, Map.of()).get(agency);
        }

        /** The year in which a type was last done at all. */
        @Nullable
        Integer last(String type) {
            return last.getOrDefault(type, Map.of()).values().stream()
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** The year's entries by the day on which they open. */
    List<ProgrammeEntry> of(List<AuditType> types) {
        List<ProgrammeEntry> entries = new ArrayList<>();
        int assessments = 0;
        for (AuditType type : types) {
            Cadence cadence = type.cadence();
            if (cadence != null) {
                int aYear = timesAYear(cadence);
                if (aYear > 1) {
                    spread(type, cadence, aYear, entries);
                } else if (isDue(type, cadence)) {
                    assessment(type, cadence, assessments++, entries);
                }
            }
        }
        entries.sort(Comparator.comparing(ProgrammeEntry::opensOn).thenComparing(ProgrammeEntry::title));
        return entries;
    }

    private static int timesAYear(Cadence cadence) {
        Integer perYear = cadence.perYear();
        Period every = cadence.every();
        if (perYear != null) {
            return perYear;
        }
        long months = every == null ? 12 : Math.max(1, every.toTotalMonths());
        return months < 12 ? (int) (12 / months) : 1;
    }

    /** Something that is done every two years or less often is due when so many years have passed. */
    private boolean isDue(AuditType type, Cadence cadence) {
        Period every = cadence.every();
        Integer last = before.last(type.id());
        return every == null || last == null || year - last >= every.toTotalMonths() / 12;
    }

    /** Several a year, the interval of the rule apart (PSCB 7.7.1: quarterly). */
    private void spread(AuditType type, Cadence cadence, int aYear, List<ProgrammeEntry> entries) {
        Period every = cadence.every();
        Period apart = every == null ? Period.ofMonths(12 / aYear) : every;
        for (int i = 0; i < aYear; i++) {
            LocalDate from = Programme.first(year).plusWeeks(WEEKS_BEFORE_FIRST);
            for (int step = 0; step < i; step++) {
                from = from.plus(apart);
            }
            if (!from.isAfter(Programme.last(year))) {
                add(
                        type,
                        cadence,
                        type.name() + " " + (i + 1) + " of " + aYear + ", " + Programme.words(year),
                        i,
                        from,
                        DAYS_FOR_AUDIT,
                        asked(type, from),
                        entries);
            }
        }
    }

    /** One a year, for all or for the year's share; several types stand a quarter apart, so that they do not pile up. */
    private void assessment(AuditType type, Cadence cadence, int place, List<ProgrammeEntry> entries) {
        LocalDate from = Programme.first(year)
                .plusMonths((MONTHS_BEFORE_ASSESSMENTS + (long) MONTHS_BETWEEN_ASSESSMENTS * place) % 12);
        List<Agency> services = asked(type, from);
        Integer share = cadence.coveragePercentPerYear();
        add(
                type,
                cadence,
                type.name() + ", " + Programme.words(year),
                0,
                from,
                DAYS_FOR_ASSESSMENT,
                share == null || share >= 100 ? services : drawn(type, services, share),
                entries);
    }

    private void add(
            AuditType type,
            Cadence cadence,
            String title,
            int place,
            LocalDate from,
            int workingDays,
            List<Agency> asked,
            List<ProgrammeEntry> entries) {
        if (asked.isEmpty()) {
            return;
        }
        boolean schools = asked.stream().anyMatch(agency -> agency.kind() == Agency.Kind.SCHOOL);
        LocalDate opens = days.from(from, schools);
        entries.add(new ProgrammeEntry(
                Ids.from("programme-entry", year, type.id(), place),
                type.id(),
                title.length() > Programme.LONGEST_TITLE ? title.substring(0, Programme.LONGEST_TITLE) : title,
                null,
                asked.stream().map(Agency::id).sorted().toList(),
                opens,
                days.after(opens, workingDays, schools),
                cadence.text() + " (" + cadence.basis() + ")",
                null,
                null));
    }

    private List<Agency> asked(AuditType type, LocalDate day) {
        return agencies.stream()
                .filter(type::asks)
                .filter(agency -> agency.isPartnerOn(day))
                .toList();
    }

    /** The year's share: whoever must be asked now, then whoever waits longest. */
    private List<Agency> drawn(AuditType type, List<Agency> services, int share) {
        int period = (100 + share - 1) / share;
        int size = (services.size() * share + 99) / 100;
        List<Agency> order = new ArrayList<>(services);
        order.sort(Comparator.comparing(Agency::id));
        Collections.shuffle(order, new Random(seed * 31 + type.id().hashCode()));
        order.sort(Comparator.comparingInt(agency -> waitsSince(type, agency)));
        List<Agency> drawn = new ArrayList<>();
        for (Agency agency : order) {
            boolean must = year >= waitsSince(type, agency) + period - 1;
            if (must || drawn.size() < size) {
                drawn.add(agency);
            }
        }
        return drawn;
    }

    /** The first year in which it could have been asked since it was last asked. */
    private int waitsSince(AuditType type, Agency agency) {
        Integer last = before.last(type.id(), agency.id());
        if (last != null) {
            return last + 1;
        }
        LocalDate from = agency.from();
        return from == null ? before.begun() : Math.max(before.begun(), Programme.yearOf(from));
    }
}
