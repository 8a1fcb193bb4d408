package org.goldthread.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.goldthread.profile.Profiles;

/**
 * An installation of some of the services: who has bought one of them has this.
 *
 * @param only the services, separated by commas
 * @param profile the profile's file; agencies lie beside it
 */
record SmallStack(String only, Path profile) {

    /**
     * The audit service alone, for Solihull with sixty schools of its own; one of them has a sign-in, as every school
     * would: {@code link-school}, of {@code school-001}.
     */
    static SmallStack auditsWithSchools() {
        try {
            Path folder = Files.createDirectories(OwnHome.folder().resolve("schools"));
            Path profile = folder.resolve("solihull.yaml");
            Files.writeString(
                    profile, Profiles.source("solihull").profile().content().replaceFirst("(?m)^people:\n", """
                    people:
                      - { username: link-school, label: "Designated safeguarding lead, School 001", roles: [agency-link], agency: school-001 }
                    """));
            Files.copy(
                    Path.of(System.getProperty("goldthread.root"), "infra/profiles/examples/schools.csv"),
                    folder.resolve("solihull.agencies.csv"),
                    StandardCopyOption.REPLACE_EXISTING);
            return new SmallStack("audits", profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
