package org.goldthread.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.goldthread.profile.ProfileSource.Text;
import org.jspecify.annotations.Nullable;

/** Reads and checks framework profiles: the shipped ones by id, a partnership's own by its file. */
public final class Profiles {

    /** The ids of the shipped profiles (P2). */
    public static final List<String> SHIPPED =
            List.of("solihull", "leeds", "st-helens", "portsmouth", "portsmouth-2017");

    private static final long LARGEST_FILE = 4L << 20;

    private Profiles() {}

    /**
     * The profile with this id, or in this file.
     *
     * @param idOrPath a shipped profile's id, such as {@code solihull}, or the path of a YAML file
     * @throws ProfileRefused if there is no such profile, or it breaks a rule; it holds every problem found
     */
    public static Profile load(String idOrPath) {
        return source(idOrPath).load();
    }

    /**
     * What is wrong with the profile in this file; empty if nothing is.
     *
     * @param file a YAML file
     */
    public static List<ProfileProblem> check(Path file) {
        try {
            return sourceIn(file.toString()).problems();
        } catch (ProfileRefused unreadable) {
            return unreadable.problems();
        }
    }

    /**
     * The texts of a profile, with those that lie beside it: {@code calder.agencies.csv} and {@code calder.coverage.yaml}
     * for {@code calder.yaml}.
     *
     * @throws ProfileRefused if a file cannot be read
     */
    public static ProfileSource source(String idOrPath) {
        if (SHIPPED.contains(idOrPath)) {
            String name = idOrPath + ".yaml";
            return new ProfileSource(new Text(name, resource(name)), null, null);
        }
        return sourceIn(idOrPath);
    }

    /**
     * The texts of a profile with these agencies added to its own (P5).
     *
     * @param agencies a CSV file
     * @throws ProfileRefused if a file cannot be read
     */
    public static ProfileSource source(String idOrPath, Path agencies) {
        ProfileSource alone = source(idOrPath);
        return new ProfileSource(alone.profile(), text(agencies.toString(), agencies), alone.clauses());
    }

    /** The JSON Schema that profiles are checked against (draft 2020-12), for editors. */
    public static String schema() {
        return resource("profile.schema.json");
    }

    private static ProfileSource sourceIn(String path) {
        try {
            Path file = Path.of(path);
            if (!Files.isRegularFile(file)) {
                throw noSuchProfile(path);
            }
            Path agencies = ProfileSource.agenciesBeside(file);
            Path clauses = ProfileSource.clausesBeside(file);
            return new ProfileSource(text(path, file), textIfThere(agencies), textIfThere(clauses));
        } catch (InvalidPathException notAPath) {
            throw noSuchProfile(path);
        }
    }

    private static @Nullable Text textIfThere(Path file) {
        return Files.isRegularFile(file) ? text(file.toString(), file) : null;
    }

    private static Text text(String name, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw refused(name, "There is no such file.", "Name a file that is there.");
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw refused(
                        name, "The file is larger than 4 MiB.", "A profile with 5,000 agencies is a tenth of that.");
            }
            return new Text(name, Files.readString(file));
        } catch (IOException notReadable) {
            throw refused(
                    name,
                    "The file cannot be read as UTF-8 text: " + notReadable + ".",
                    "Save it as UTF-8 and give the reader permission to open it.");
        }
    }

    private static ProfileRefused noSuchProfile(String path) {
        return refused(
                path, "There is no such file, and no shipped profile has this id.", DidYouMean.orList(path, SHIPPED));
    }

    private static ProfileRefused refused(String file, String wrong, String right) {
        return new ProfileRefused(List.of(new ProfileProblem(file, 0, "", wrong, right)));
    }

    static String resource(String name) {
        try (InputStream stream = Profiles.class.getResourceAsStream("/profiles/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The resource /profiles/" + name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
