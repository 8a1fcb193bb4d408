package org.goldthread.learning.framework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.profile.Profiles;
import org.jspecify.annotations.Nullable;

/** A framework, a day and people for tests of decisions. */
public final class Samples {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Instant NOW = Instant.parse("2026-11-20T10:15:00Z");
    public static final Framework SOLIHULL = new Framework(Profiles.load("solihull"), "reviews", TODAY);
    public static final Framework SOLIHULL_AUDITS = new Framework(SOLIHULL.profile(), "audits", TODAY);
    public static final String POLICE = "west-midlands-police";
    public static final String COUNCIL = "solihull-council";

    private Samples() {}

    public static Actor person(Role role, @Nullable String agency, String... groups) {
        return new Actor(
                        "subject-" + role.id(),
                        role.words(),
                        Actor.Kind.PERSON,
                        Set.of(role),
                        agency,
                        Set.of(groups),
                        Set.of())
                .named(role.id());
    }

    public static Actor officer() {
        return person(Role.PARTNERSHIP_OFFICER, null);
    }

    public static Actor system(String agency) {
        return new Actor(
                "system-" + agency, agency, Actor.Kind.SYSTEM, Set.of(), agency, Set.of(), Set.of("reviews:read"));
    }

    public static By.Mark mark() {
        return By.of(officer()).mark(NOW);
    }

    public static Origin origin() {
        return new Origin(UUID.fromString("019cae0b-44a0-73c5-838f-5ac0de11f3a7"), "SOL-RR-2026-004", "rapid-review");
    }
}
