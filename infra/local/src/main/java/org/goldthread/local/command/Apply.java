package org.goldthread.local.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.goldthread.local.application.KeptProfiles;
import org.goldthread.local.demonstration.Extent;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.DemonstrationClock;
import org.goldthread.local.home.Home;
import org.goldthread.local.supervision.Request;
import org.goldthread.local.supervision.RunState;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ProfileSource;
import org.goldthread.profile.Profiles;

/** Brings a running installation to its changed profile: checks it, then starts anew, which brings the realm to it. */
public final class Apply {

    private final Home home;

    public Apply(Home home) {
        this.home = home;
    }

    /**
     * Checks the profile and starts anew; nothing is stopped for a profile that is refused, or that removes or reuses ids
     * of the version applied last.
     */
    public int run(List<String> arguments) throws CannotStart, IOException, InterruptedException {
        Optional<RunState> running =
                RunState.read(home).filter(state -> state.supervisor().isPresent());
        if (running.isEmpty()) {
            throw new CannotStart("Goldthread does not run; ./goldthread up --profile FILE applies the profile.");
        }
        RunState state = running.get();
        ProfileChoice choice = ProfileChoice.parse("apply", arguments, state.profile());
        KeptProfiles versions = new KeptProfiles(home);
        ProfileSource asked = versions.asked(choice.profile(), choice.agencies());
        Profile changed = asked.load();
        Profile current = Profiles.load(state.profile());
        if (!changed.shortName().equals(current.shortName())) {
            throw new CannotStart(choice.profile() + " is " + changed.name() + "'s profile, but " + current.name()
                    + " runs: stop it with ./goldthread down and start the other with ./goldthread up --profile.");
        }
        versions.requireSuccessor(asked, new DemonstrationClock(home).today());
        new Down(home).run();
        return new Up(home)
                .run(new Request(choice.profile(), choice.agencies(), Extent.WHOLE, state.port(), state.only()));
    }
}
