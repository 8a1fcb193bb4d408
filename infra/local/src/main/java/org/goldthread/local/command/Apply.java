package org.goldthread.local.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.supervision.Request;
import org.goldthread.local.supervision.RunState;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;

/** Brings a running installation to its changed profile: checks it, then starts anew, which brings the realm to it. */
public final class Apply {

    private final Home home;

    public Apply(Home home) {
        this.home = home;
    }

    /** Checks the profile and starts anew; nothing is stopped for a profile that is refused. */
    public int run(List<String> arguments) throws CannotStart, IOException, InterruptedException {
        Optional<RunState> running =
                RunState.read(home).filter(state -> state.supervisor().isPresent());
        if (running.isEmpty()) {
            throw new CannotStart("Goldthread does not run; ./goldthread up --profile FILE applies the profile.");
        }
        RunState state = running.get();
        String asked = arguments.isEmpty() ? state.profile() : arguments.get(arguments.size() - 1);
        Profile changed = Profiles.load(Request.absolute(asked));
        Profile current = Profiles.load(state.profile());
        if (!changed.shortName().equals(current.shortName())) {
            throw new CannotStart(asked + " is " + changed.name() + "'s profile, but " + current.name()
                    + " runs: stop it with ./goldthread down and start the other with ./goldthread up --profile.");
        }
        new Down(home).run();
        return new Up(home).run(new Request(Request.absolute(asked), false, state.port(), state.only()));
    }
}
