package org.goldthread.local.supervision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.local.application.Application;
import org.goldthread.local.demonstration.Extent;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.PortPlan;

/**
 * What {@code up} was asked for.
 *
 * @param profile a shipped profile's id, or the absolute path of a file
 * @param agencies the absolute path of a table of more agencies; empty for those that were applied last
 * @param demonstration how much of the demonstration record is made on the first start
 * @param port the gateway's port, the first of ten
 * @param only the services to install, separated by commas; empty for all
 */
public record Request(String profile, String agencies, Extent demonstration, int port, String only) {

    /** The profile that is started unless another is asked for. */
    public static final String DEFAULT_PROFILE = "solihull";

    /**
     * Reads the arguments of {@code up}.
     *
     * @throws CannotStart where they make no sense
     */
    public static Request parse(List<String> arguments) throws CannotStart {
        String profile = DEFAULT_PROFILE;
        String agencies = "";
        Extent demonstration = Extent.WHOLE;
        int port = PortPlan.DEFAULT_BASE;
        String only = "";
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--empty" -> demonstration = Extent.NONE;
                case "--brief" -> demonstration = Extent.BRIEF;
                case "--profile" -> profile = value(arguments, ++i, argument);
                case "--agencies" -> agencies = file(value(arguments, ++i, argument));
                case "--port" ->
                    port = PortPlan.from(value(arguments, ++i, argument)).base();
                case "--only" -> only = value(arguments, ++i, argument);
                default ->
                    throw new CannotStart(
                            "up knows --profile ID|FILE, --agencies FILE, --port N, --only SERVICES, --brief and --empty, not "
                                    + argument + ".");
            }
        }
        Application.installed(only);
        return new Request(absolute(profile), agencies, demonstration, port, only);
    }

    /** The arguments that {@link #parse} would read as this request. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--profile", profile, "--port", String.valueOf(port)));
        if (!agencies.isEmpty()) {
            arguments.addAll(List.of("--agencies", agencies));
        }
        if (!only.isEmpty()) {
            arguments.addAll(List.of("--only", only));
        }
        switch (demonstration) {
            case WHOLE -> {}
            case BRIEF -> arguments.add("--brief");
            case NONE -> arguments.add("--empty");
        }
        return arguments;
    }

    /** A file's name is made absolute, since servers work in folders of their own. */
    public static String absolute(String profile) {
        Path file = Path.of(profile);
        return Files.exists(file) ? file.toAbsolutePath().normalize().toString() : profile;
    }

    /** A file that must be there, absolutely. */
    public static String file(String file) throws CannotStart {
        if (!Files.isRegularFile(Path.of(file))) {
            throw new CannotStart("There is no file " + file + ".");
        }
        return absolute(file);
    }

    private static String value(List<String> arguments, int index, String option) throws CannotStart {
        if (index >= arguments.size()) {
            throw new CannotStart(option + " needs a value.");
        }
        return arguments.get(index);
    }
}
