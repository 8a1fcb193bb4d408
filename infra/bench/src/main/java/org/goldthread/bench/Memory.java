package org.goldthread.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Resident memory by process (S6), as Linux counts it. */
final class Memory {

    private Memory() {}

    static void print(Map<String, Long> processes) throws IOException {
        long all = 0;
        for (Map.Entry<String, Long> process : processes.entrySet()) {
            long mebibytes = resident(process.getValue());
            all += mebibytes;
            System.out.printf("S6  resident MiB  %-30s %6d%n", process.getKey(), mebibytes);
        }
        System.out.printf("S6  resident MiB  %-30s %6d   budget 2560%n", "in all", all);
    }

    private static long resident(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
