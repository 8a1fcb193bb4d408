package org.goldthread.local.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldthread.keycloak.RealmPlan;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.application.KeptProfiles;
import org.goldthread.local.home.DemonstrationClock;
import org.goldthread.local.home.Home;
import org.goldthread.local.supervision.Request;
import org.goldthread.profile.DemoPerson;
import org.goldthread.profile.Profile;

/** Tells where an installation is and who can sign in to it. */
final class SignIns {

    private final Home home;

    SignIns(Home home) {
        this.home = home;
    }

    void print(Request request) {
        Profile profile = new KeptProfiles(home)
                .asked(request.profile(), request.agencies())
                .load();
        Set<String> enabled =
                RealmPlan.of(profile, List.of(), true, new DemonstrationClock(home).today()).people().stream()
                        .map(RealmPlan.PersonEntry::username)
                        .collect(Collectors.toSet());
        Secrets secrets = Secrets.in(home.secrets());
        System.out.println();
        System.out.println("Goldthread runs at http://127.0.0.1:" + request.port() + " for " + profile.name() + ".");
        System.out.println("Sign in as (made up for demonstration; passwords are in " + home.secrets() + "):");
        for (DemoPerson person : profile.people()) {
            if (enabled.contains(person.username())) {
                System.out.printf(
                        "  %-20s %-16s %s%n", person.username(), secrets.person(person.username()), person.label());
            }
        }
        System.out.println();
        System.out.println("See how it is: ./goldthread status    Stop it: ./goldthread down    All commands:"
                + " ./goldthread help");
    }
}
