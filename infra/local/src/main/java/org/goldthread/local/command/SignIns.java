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
import org.goldthread.profile.Agency;
import org.goldthread.profile.DemoPerson;
import org.goldthread.profile.Profile;

/** Tells where an installation is and who can sign in to it. */
final class SignIns {

    private static final int SCHOOLS_SHOWN = 2;

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
        int ofSchools = 0;
        for (DemoPerson person : profile.people()) {
            boolean more = isOfASchool(profile, person) && ofSchools >= SCHOOLS_SHOWN;
            if (enabled.contains(person.username()) && !more) {
                System.out.printf(
                        "  %-20s %-16s %s%n", person.username(), secrets.person(person.username()), person.label());
            }
            ofSchools += enabled.contains(person.username()) && isOfASchool(profile, person) ? 1 : 0;
        }
        if (ofSchools > SCHOOLS_SHOWN) {
            System.out.println("  and one for each of " + (ofSchools - SCHOOLS_SHOWN) + " more schools");
        }
        System.out.println();
        System.out.println("See how it is: ./goldthread status    Stop it: ./goldthread down    All commands:"
                + " ./goldthread help");
    }

    private static boolean isOfASchool(Profile profile, DemoPerson person) {
        return profile.agency(String.valueOf(person.agency()))
                .filter(agency -> agency.kind() == Agency.Kind.SCHOOL)
                .isPresent();
    }
}
