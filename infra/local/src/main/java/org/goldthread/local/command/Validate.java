package org.goldthread.local.command;

import java.nio.file.Path;
import java.util.List;
import org.goldthread.local.home.CannotStart;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ProfileRefused;
import org.goldthread.profile.ProfileSource;
import org.goldthread.profile.Profiles;

/** Checks a profile without starting anything (P3). */
public final class Validate {

    /** Prints what is wrong with the profile, or that nothing is; returns 1 where something is. */
    public int run(List<String> arguments) throws CannotStart {
        ProfileChoice choice = ProfileChoice.parse("validate", arguments, "");
        String name = Path.of(choice.profile()).getFileName().toString();
        try {
            ProfileSource source = choice.agencies().isEmpty()
                    ? Profiles.source(choice.profile())
                    : Profiles.source(choice.profile(), Path.of(choice.agencies()));
            Profile loaded = source.load();
            System.out.println(name + " is right: " + loaded.name() + ", "
                    + loaded.agencies().size() + " agencies, " + loaded.groups().size() + " groups, version "
                    + loaded.version() + ".");
            return 0;
        } catch (ProfileRefused e) {
            System.err.println(e.getMessage());
            int problems = e.problems().size();
            System.err.println(name + " is refused: " + problems + (problems == 1 ? " problem." : " problems."));
            return 1;
        }
    }
}
