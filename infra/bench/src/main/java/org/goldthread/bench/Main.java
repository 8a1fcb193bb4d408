package org.goldthread.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * Starts an empty installation of its own, measures it, prints the figures and stops it again. It keeps its data apart
 * from any other, below {@code .local/bench}, and leaves a running installation alone.
 */
public final class Main {

    private static final int ROUNDS = 5;

    private Main() {}

    /**
     * Runs the measurements.
     *
     * @param arguments {@code --port N}: the first of the ten ports to use, 21080 if absent; instead of the golden
     *     thread, {@code audits}: measure rounds of 400 audit returns, {@code chronology}: merged chronologies of 20 agencies
     */
    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        int at = given.indexOf("--port");
        int port = at < 0 ? 21080 : Integer.parseInt(given.get(at + 1));
        Path root = Path.of(System.getProperty("goldthread.home", "")).toAbsolutePath();
        try (BenchInstallation installation = new BenchInstallation(root, port)) {
            installation.empty();
            if (given.contains("audits")) {
                AuditRounds.measure(installation);
                return;
            }
            if (given.contains("chronology")) {
                MergedChronologies.measure(installation);
                return;
            }
            System.out.println("Starting once, so that the second start is a warm one …");
            installation.up();
            installation.down();
            double ready = installation.up();
            System.out.printf("S6  seconds from up to ready (second start)      %8.1f   budget 60%n", ready);
            Memory.print(installation.processes());

            Client client = installation.client();
            Seeds seeds = Seeds.plant(client);
            Latency.print(client, seeds);
            Throughput.print(client, seeds, installation.direct("reviews"), ROUNDS);
        }
    }
}
