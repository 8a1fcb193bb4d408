package org.goldthread.dissemination.testing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.dissemination.library.Learning;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;

/** People, moments and learning that tests start from. */
public final class Given {

    public static final Instant NOW = Instant.parse("2026-04-13T09:30:00Z");

    private Given() {}

    public static Learning learning() {
        return learning("multi-agency");
    }

    public static Learning learning(String scope) {
        return new Learning(
                UUID.fromString("019d8728-eee0-7434-8e3c-5ac0de17ce9c"),
                List.of(UUID.fromString("019d8712-0b80-73ea-871e-5ac0de13e74e")),
                "reviews",
                "SOL-RR-2026-004",
                "rapid-review",
                "When a child is often hungry, tired or missing appointments, be professionally curious.",
                scope);
    }

    public static By.Mark officer() {
        return new By.Mark("officer", "partnership-officer", null, NOW);
    }

    public static By.Mark chair() {
        return new By.Mark("chair", "group-chair", "west-midlands-police", NOW);
    }

    public static By.Mark link() {
        return new By.Mark("link", "agency-link", "west-midlands-police", NOW);
    }

    public static Actor person(Role role, String... groups) {
        return new Actor(role.id(), role.words(), Actor.Kind.PERSON, Set.of(role), null, Set.of(groups), Set.of());
    }

    public static Actor personOf(Role role, String agency) {
        return new Actor(role.id(), role.words(), Actor.Kind.PERSON, Set.of(role), agency, Set.of(), Set.of());
    }

    public static Actor systemOf(String agency) {
        return new Actor(agency, agency, Actor.Kind.SYSTEM, Set.of(), agency, Set.of(), Set.of("dissemination:write"));
    }
}
