package org.goldthread.local.command;

import java.util.List;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.supervision.Request;

/**
 * Which profile a command is about: {@code [ID|FILE] [--agencies FILE]}.
 *
 * @param profile a shipped profile's id, or the absolute path of a file
 * @param agencies the absolute path of a table of more agencies, or empty
 */
record ProfileChoice(String profile, String agencies) {

    /**
     * Reads a command's arguments.
     *
     * @param unless the profile where none is named; empty where one must be
     */
    static ProfileChoice parse(String command, List<String> arguments, String unless) throws CannotStart {
        String profile = "";
        String agencies = "";
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--agencies") && i + 1 < arguments.size()) {
                agencies = Request.file(arguments.get(++i));
            } else if (profile.isEmpty() && !argument.startsWith("--")) {
                profile = Request.absolute(argument);
            } else {
                throw usage(command);
            }
        }
        if (profile.isEmpty() && unless.isEmpty()) {
            throw usage(command);
        }
        return new ProfileChoice(profile.isEmpty() ? unless : profile, agencies);
    }

    private static CannotStart usage(String command) {
        return new CannotStart(
                command + " takes one profile, and --agencies with a table of more agencies: ./goldthread " + command
                        + " FILE [--agencies FILE].");
    }
}
