package org.goldthread.profile;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Tells in words why a file is not YAML. */
final class Syntax {

    private Syntax() {}

    static ProfileProblem problem(String file, JacksonException syntax) {
        TokenStreamLocation location = syntax.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        String said = syntax.getOriginalMessage().lines().findFirst().orElse("");
        if (said.toLowerCase(Locale.ROOT).contains("duplicate")) {
            return new ProfileProblem(
                    file,
                    line,
                    "",
                    "The same key stands twice: " + said + ".",
                    "Keep one of the two; entries of a list each begin with '- '.");
        }
        return new ProfileProblem(
                file,
                line,
                "",
                "This is not YAML: " + said + ".",
                "Indent with spaces as the lines around it, and quote texts that contain ': ' or begin with a special"
                        + " character.");
    }
}
