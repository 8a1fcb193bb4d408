package org.goldthread.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An installation of some of the services: who has bought one of them has this.
 *
 * @param only the services, separated by commas
 * @param profile the shipped profile's id
 * @param agencies a table of more agencies
 */
record SmallStack(String only, String profile, Path agencies) {

    /**
     * The audit service alone, for Solihull with sixty schools of its own; one of them has a sign-in, as every school
     * would: {@code link-school}, of {@code school-001}.
     */
    static SmallStack auditsWithSchools() {
        try {
            Path schools = Path.of(System.getProperty("goldthread.root"), "infra/profiles/examples/schools.csv");
            Path table =
                    Files.createDirectories(OwnHome.folder().resolve("schools")).resolve("schools.csv");
            List<String> rows = Files.readAllLines(schools).stream()
                    .map(row -> row
                            + (row.startsWith("id,") ? ",link" : row.startsWith("school-001,") ? ",link-school" : ","))
                    .toList();
            Files.write(table, rows);
            return new SmallStack("audits", "solihull", table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
