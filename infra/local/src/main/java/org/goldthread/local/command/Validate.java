package org.goldthread.local.command;

import java.util.List;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.supervision.Request;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ProfileRefused;
import org.goldthread.profile.Profiles;

/** Checks a profile without starting anything (P3). */
public final class Validate {

    /** Prints what is wrong with the profile, or that nothing is; returns 1 where something is. */
    public int run(List<String> arguments) throws CannotStart {
        if (arguments.size() != 1) {
            throw new CannotStart("validate takes one profile: ./goldthread validate FILE.");
        }
        String profile = Request.absolute(arguments.get(0));
        try {
            Profile loaded = Profiles.load(profile);
            System.out.println(arguments.get(0) + " is right: " + loaded.name() + ", "
                    + loaded.agencies().size() + " agencies, " + loaded.groups().size() + " groups, version "
                    + loaded.version() + ".");
            return 0;
        } catch (ProfileRefused e) {
            System.err.println(e.getMessage());
            int problems = e.problems().size();
            System.err.println(
                    arguments.get(0) + " is refused: " + problems + (problems == 1 ? " problem." : " problems."));
            return 1;
        }
    }
}
