package org.goldthread.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that one version of a profile is made of. A version never changes: whoever starts with it keeps a copy
 * ({@link #keepIn}), and records that were made under it refer to it.
 *
 * @param profile the profile itself
 * @param agencies more agencies, such as the schools of the area (P5): {@code calder.agencies.csv} for
 *     {@code calder.yaml}
 * @param clauses the clauses of the partnership's own framework
 */
public record ProfileSource(
        Text profile, @Nullable Text agencies, @Nullable Text clauses) {

    private static final String CLAUSES = ".coverage.yaml";
    private static final String AGENCIES = ".agencies.csv";

    /** A file: its name as it was given, and what stands in it. */
    public record Text(String file, String content) {}

    /**
     * The profile.
     *
     * @throws ProfileRefused if it breaks a rule; it holds every problem found
     */
    public Profile load() {
        return Reading.of(this).profileOrRefuse();
    }

    /** What is wrong with it; empty if nothing is. */
    public List<ProfileProblem> problems() {
        return Reading.of(this).problems();
    }

    /**
     * What forbids it to follow the version that was applied before: ids are for good, because records keep them. Empty
     * if nothing does. Both must be right by themselves.
     *
     * @param applied the version that records were made under
     * @param today the day of the change
     */
    public List<ProfileProblem> problemsAfter(ProfileSource applied, LocalDate today) {
        return Succession.problems(Reading.located(applied), Reading.located(this), today);
    }

    /** The same with other agencies. */
    public ProfileSource with(@Nullable Text otherAgencies) {
        return new ProfileSource(profile, otherAgencies, clauses);
    }

    /**
     * Keeps a copy in a folder; one that is there already is left as it is.
     *
     * @param name the profile's id, which names the copy
     * @return the copied profile, which {@link Profiles#load} reads together with what belongs to it
     */
    public Path keepIn(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        if (clauses != null) {
            keep(folder.resolve(name + CLAUSES), clauses);
        }
        if (agencies != null) {
            keep(folder.resolve(name + AGENCIES), agencies);
        }
        return keep(folder.resolve(name + ".yaml"), profile);
    }

    /** Short hash of what decides: the profile and its agencies. */
    String version() {
        return hash(agencies == null ? profile.content() : profile.content() + "\u0000" + agencies.content());
    }

    /** The clauses that lie beside a profile. */
    static Path clausesBeside(Path profile) {
        return beside(profile, CLAUSES);
    }

    /** The agencies that lie beside a profile. */
    static Path agenciesBeside(Path profile) {
        return beside(profile, AGENCIES);
    }

    private static Path beside(Path profile, String ending) {
        String name = String.valueOf(profile.getFileName()).replaceFirst("\\.ya?ml$", "");
        return profile.resolveSibling(name + ending);
    }

    private static Path keep(Path file, Text text) throws IOException {
        return Files.exists(file) ? file : Files.writeString(file, text.content());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
