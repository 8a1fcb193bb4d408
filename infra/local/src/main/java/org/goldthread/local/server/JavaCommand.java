package org.goldthread.local.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to run a Java program in a process of its own, with the Java that runs this one.
 *
 * @param options options of the virtual machine
 * @param classPath class path
 * @param program the class to run
 * @param arguments its arguments; no secrets, since every user of the machine sees them
 * @param environment variables in addition to our own; the place for secrets
 */
public record JavaCommand(
        List<String> options,
        String classPath,
        String program,
        List<String> arguments,
        Map<String, String> environment) {

    /** Options of every process on one small machine: little memory, a fast start, and loopback by IPv4. */
    public static final List<String> SMALL = small();

    /** The first release that warns of what the servers' libraries do. */
    private static final int WARNING_RELEASE = 24;

    public JavaCommand {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    private static List<String> small() {
        List<String> options = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Dfile.encoding=UTF-8"));
        if (Runtime.version().feature() >= WARNING_RELEASE) {
            options.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        return List.copyOf(options);
    }

    /** The command line. */
    public List<String> line() {
        List<String> line = new ArrayList<>();
        line.add(java().toString());
        line.addAll(options);
        line.add("-cp");
        line.add(classPath);
        line.add(program);
        line.addAll(arguments);
        return line;
    }

    /** The Java that runs this program. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The class path that this program was started with, under the test runner too. */
    public static String ownClassPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
