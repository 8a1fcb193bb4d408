package org.goldthread.audit.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Agency;
import org.goldthread.profile.AuditType;
import org.goldthread.profile.Cadence;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A programme year as the cadence rules lay it out")
class LayingOutTests {

    private static final int BEGUN = 2026;
    private static final int YEARS = 10;
    private static final WorkingDays WORKING = new WorkingDays(Set.of());
    private static final SchoolTerms TERMS = SchoolTerms.shipped();
    private static final CalendarDays DAYS = new CalendarDays(WORKING, TERMS);
    private static final By.Mark OFFICER = new By.Mark("officer", "partnership-officer", null, java.time.Instant.EPOCH);

    private static final AuditType HALF = type(
            "section-11-compact",
            new Cadence(null, Period.ofYears(1), 50, "Half of services each year", "PSCB 7.2.1", null),
            List.of(Agency.Kind.values()));
    private static final AuditType QUARTERLY = type(
            "thematic-audit",
            new Cadence(4, Period.ofMonths(3), null, "Four each year", "PSCB 7.7.1", null),
            List.of());
    private static final AuditType SCHOOLS = type(
            "section-175",
            new Cadence(null, Period.ofYears(1), null, "Yearly", "SOL 2.1 row 17", null),
            List.of(Agency.Kind.SCHOOL));

    private static AuditType type(String id, Cadence cadence, List<Agency.Kind> asks) {
        return new AuditType(
                id,
                "Audit " + id,
                "AUD",
                "What it is",
                cadence,
                asks,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                "default",
                null);
    }

    private static Agency agency(String id, Agency.Kind kind, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Agency(id, id, null, kind, null, from, until, "default", null);
    }

    /** Services that open and close over the years, from a seed. */
    private static List<Agency> services(Random random) {
        List<Agency> services = new ArrayList<>();
        for (int i = 0; i < 5 + random.nextInt(60); i++) {
            LocalDate from = random.nextInt(3) == 0 ? LocalDate.of(BEGUN, 4, 1).plusDays(random.nextInt(3000)) : null;
            LocalDate until = random.nextInt(4) == 0
                    ? (from == null ? LocalDate.of(BEGUN, 4, 1) : from).plusDays(random.nextInt(3000))
                    : null;
            services.add(agency(
                    "service-" + i,
                    random.nextInt(3) == 0 ? Agency.Kind.SCHOOL : Agency.Kind.COMMISSIONED,
                    from,
                    until));
        }
        return services;
    }

    private static List<Programme> tenYears(long seed, List<Agency> services, List<AuditType> types) {
        List<Programme> all = new ArrayList<>();
        for (int year = BEGUN; year < BEGUN + YEARS; year++) {
            List<ProgrammeEntry> entries =
                    new LayingOut(year, seed, services, DAYS, LayingOut.Before.of(year, all)).of(types);
            all.add(Programme.layOut(year, seed, entries, OFFICER).after());
        }
        return all;
    }

    private static boolean isAsked(Programme programme, String type, String agency) {
        return programme.entries().stream()
                .anyMatch(
                        entry -> entry.typeId().equals(type) && entry.agencies().contains(agency));
    }

    @ParameterizedTest(name = "asks every service within its period, whatever opens and closes (seed {0})")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void everyServiceWithinItsPeriod(long seed) {
        List<Agency> services = services(new Random(seed));
        List<Programme> years = tenYears(seed, services, List.of(HALF));
        for (Agency service : services) {
            int waited = 0;
            for (Programme programme : years) {
                boolean open = programme.entries().stream()
                        .findFirst()
                        .map(entry -> service.isPartnerOn(
                                Programme.first(programme.year()).plusMonths(5)))
                        .orElse(false);
                if (isAsked(programme, HALF.id(), service.id())) {
                    assertThat(open).as("only open services are asked").isTrue();
                    waited = 0;
                } else if (open) {
                    waited++;
                }
                assertThat(waited).as(service.id() + " in " + programme.year()).isLessThan(2);
            }
        }
    }

    @ParameterizedTest(name = "asks at least half of the services each year (seed {0})")
    @ValueSource(longs = {7, 11, 17})
    void halfEachYear(long seed) {
        List<Agency> services = services(new Random(seed));
        for (Programme programme : tenYears(seed, services, List.of(HALF))) {
            LocalDate from = Programme.first(programme.year()).plusMonths(5);
            long open = services.stream().filter(each -> each.isPartnerOn(from)).count();
            int asked = programme.entries().stream()
                    .mapToInt(entry -> entry.agencies().size())
                    .sum();
            assertThat(asked * 2L).isGreaterThanOrEqualTo(open);
        }
    }

    @Test
    @DisplayName("is the same for the same seed and another for another")
    void deterministic() {
        List<Agency> services = services(new Random(42));
        List<AuditType> types = List.of(HALF, QUARTERLY, SCHOOLS);
        assertThat(tenYears(1, services, types)).isEqualTo(tenYears(1, services, types));
        assertThat(tenYears(1, services, types).get(0).entries())
                .isNotEqualTo(tenYears(2, services, types).get(0).entries());
    }

    @Test
    @DisplayName("has four thematic audits a quarter apart")
    void quarterly() {
        for (Programme programme : tenYears(1, services(new Random(3)), List.of(QUARTERLY))) {
            List<ProgrammeEntry> four = programme.entries();
            assertThat(four).hasSize(4);
            for (int i = 1; i < 4; i++) {
                assertThat(four.get(i - 1)
                                .opensOn()
                                .until(four.get(i).opensOn())
                                .toTotalMonths())
                        .isBetween(2L, 3L);
            }
        }
    }

    @ParameterizedTest(name = "respects bank holidays and school terms (seed {0})")
    @ValueSource(longs = {4, 6, 9})
    void workingDaysAndTerms(long seed) {
        for (Programme programme : tenYears(seed, services(new Random(seed)), List.of(HALF, QUARTERLY, SCHOOLS))) {
            for (ProgrammeEntry entry : programme.entries()) {
                assertThat(WORKING.isWorkingDay(entry.opensOn())).isTrue();
                assertThat(WORKING.isWorkingDay(entry.dueOn())).isTrue();
                assertThat(entry.dueOn()).isAfter(entry.opensOn());
                if (entry.typeId().equals(SCHOOLS.id())) {
                    assertThat(TERMS.open(entry.opensOn()) && TERMS.open(entry.dueOn()))
                            .as(entry.opensOn() + " to " + entry.dueOn())
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest(name = "of {0} has every audit type with a cadence, each entry with its clause")
    @ValueSource(strings = {"solihull", "leeds", "st-helens", "portsmouth", "portsmouth-2017"})
    void shippedProfiles(String id) {
        Profile profile = Profiles.load(id);
        List<ProgrammeEntry> entries = new LayingOut(
                        BEGUN, 1, profile.agencies(), DAYS, LayingOut.Before.of(BEGUN, List.of()))
                .of(profile.auditTypes());
        profile.auditTypes().stream()
                .filter(type -> type.cadence() != null)
                .forEach(type -> assertThat(entries)
                        .as(type.id())
                        .anyMatch(entry -> entry.typeId().equals(type.id())));
        assertThat(entries).allSatisfy(entry -> assertThat(entry.basis()).contains("("));
    }

    @Test
    @DisplayName("shows what runs at the same time for the same agency")
    void clashes() {
        List<ProgrammeEntry> entries = new LayingOut(
                        BEGUN,
                        1,
                        List.of(agency("police", Agency.Kind.STATUTORY_PARTNER, null, null)),
                        DAYS,
                        LayingOut.Before.of(BEGUN, List.of()))
                .of(List.of(HALF, QUARTERLY));
        List<AgencyLoad.Clash> clashes = AgencyLoad.clashes(entries);
        assertThat(clashes).isNotEmpty().allSatisfy(clash -> {
            assertThat(clash.agencies()).containsExactly("police");
            assertThat(clash.one().opensOn()).isBeforeOrEqualTo(clash.other().dueOn());
        });
        AgencyLoad load = AgencyLoad.of(BEGUN, entries).get(0);
        assertThat(load.total()).isEqualTo(5);
        assertThat(load.months()).hasSize(12).anyMatch(number -> number == 2);
    }

    @Test
    @DisplayName("leaves as a calendar file whose lines are short and whose words are escaped")
    void calendar() {
        List<ProgrammeEntry> entries = new LayingOut(
                        BEGUN,
                        1,
                        List.of(agency("police", Agency.Kind.STATUTORY_PARTNER, null, null)),
                        DAYS,
                        LayingOut.Before.of(BEGUN, List.of()))
                .of(List.of(QUARTERLY));
        String file = CalendarFile.of("Audit programme; “2026-27”, all", entries, java.time.Instant.EPOCH);
        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("\\; ");
        assertThat(file.split("BEGIN:VEVENT", -1)).hasSize(9);
        assertThat(file.lines()).allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    }
}
