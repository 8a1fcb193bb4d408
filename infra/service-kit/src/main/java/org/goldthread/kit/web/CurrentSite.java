package org.goldthread.kit.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.CurrentActor;
import org.goldthread.kit.actor.Role;
import org.goldthread.pages.PersonLine;
import org.goldthread.pages.SiteContext;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Profile;

/** What the frame around every page shows: the partnership, what is installed, who is signed in. */
public record CurrentSite(Profile profile, List<String> installed, boolean demonstration) implements SiteContext {

    public CurrentSite {
        installed = List.copyOf(installed);
    }

    @Override
    public String partnershipName() {
        return profile.name();
    }

    @Override
    public Optional<PersonLine> person() {
        Actor actor = CurrentActor.now();
        if (actor.kind() != Actor.Kind.PERSON) {
            return Optional.empty();
        }
        String role =
                actor.roles().stream().sorted().findFirst().map(Role::words).orElse("No role");
        String agency = actor.agency() == null
                ? null
                : profile.agency(actor.agency()).map(Agency::name).orElse(actor.agency());
        return Optional.of(new PersonLine(role, agency));
    }
}
