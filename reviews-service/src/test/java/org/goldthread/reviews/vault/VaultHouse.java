package org.goldthread.reviews.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Journey;
import org.goldthread.profile.Profile;
import org.goldthread.testkit.HouseUnderTest;
import org.goldthread.testkit.TestIdentity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service with a master key and a clock that a test can move; one for all tests of the vault. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class VaultHouse {

    /** The reviewer that reviews of these tests name. */
    protected static final String REVIEWER = "reviewer-of-this";

    private static final Path FOLDER = folder();

    @LocalServerPort
    private int port;

    @Autowired
    private Profile profile;

    @DynamicPropertySource
    static void house(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry);
        registry.add("goldthread.vault.master-key-file", () -> FOLDER.resolve("master.key"));
        registry.add("goldthread.demonstration", () -> "true");
        registry.add("goldthread.clock-file", VaultHouse::clock);
    }

    protected static Path clock() {
        return FOLDER.resolve("clock");
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("goldthread-vault");
            byte[] key = new byte[96];
            new SecureRandom().nextBytes(key);
            Files.writeString(folder.resolve("master.key"), Base64.getEncoder().encodeToString(key));
            return folder;
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    protected Journey journey() {
        return new Journey("reviews", port, profile, "rapid-review");
    }

    protected Caller officer() {
        return journey().officer();
    }

    protected Caller officer(String signIn) {
        return person(signIn, Role.PARTNERSHIP_OFFICER);
    }

    protected Caller person(String signIn, Role role) {
        return new Caller(port, TestIdentity.person(signIn, List.of(role), null));
    }

    protected Caller reviewer() {
        return person(REVIEWER, Role.INDEPENDENT_REVIEWER);
    }

    /** A review that names {@link #REVIEWER} and involves the police: its id. */
    protected String review(String title) {
        return officer()
                .post(journey().api("/activities"), """
                {"typeId":"rapid-review","title":"%s","agencies":["%s"],"startedOn":"2026-03-02","reviewers":["%s"]}
                """.formatted(title, Journey.POLICE, REVIEWER))
                .text("id");
    }
}
