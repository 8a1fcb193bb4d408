package org.goldthread.local.command;

import org.goldthread.keycloak.Secrets;
import org.goldthread.local.home.Home;
import org.goldthread.local.supervision.Request;
import org.goldthread.profile.DemoPerson;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;

/** Tells where an installation is and who can sign in to it. */
final class SignIns {

    private final Home home;

    SignIns(Home home) {
        this.home = home;
    }

    void print(Request request) {
        Profile profile = Profiles.load(request.profile());
        Secrets secrets = Secrets.in(home.secrets());
        System.out.println();
        System.out.println("Goldthread runs at http://127.0.0.1:" + request.port() + " for " + profile.name() + ".");
        System.out.println("Sign in as (made up for demonstration; passwords are in " + home.secrets() + "):");
        for (DemoPerson person : profile.people()) {
            System.out.printf(
                    "  %-20s %-16s %s%n", person.username(), secrets.person(person.username()), person.label());
        }
        System.out.println();
        System.out.println("See how it is: ./goldthread status    Stop it: ./goldthread down    All commands:"
                + " ./goldthread help");
    }
}
