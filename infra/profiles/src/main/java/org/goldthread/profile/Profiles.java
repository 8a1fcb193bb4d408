package org.goldthread.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads and checks framework profiles: the shipped ones by id, a partnership's own by its file. */
public final class Profiles {

    /** The ids of the shipped profiles (P2). */
    public static final List<String> SHIPPED =
            List.of("solihull", "leeds", "st-helens", "portsmouth", "portsmouth-2017");

    private Profiles() {}

    /**
     * The profile with this id, or in this file.
     *
     * @param idOrPath a shipped profile's id, such as {@code solihull}, or the path of a YAML file
     * @throws ProfileRefused if there is no such profile, or it breaks a rule; it holds every problem found
     */
    public static Profile load(String idOrPath) {
        Reading reading = SHIPPED.contains(idOrPath) ? readShipped(idOrPath) : readFile(idOrPath);
        return reading.profileOrRefuse();
    }

    /**
     * What is wrong with the profile in this file; empty if nothing is.
     *
     * @param file a YAML file
     */
    public static List<ProfileProblem> check(Path file) {
        return readFile(file.toString()).problems();
    }

    /** The JSON Schema that profiles are checked against (draft 2020-12), for editors. */
    public static String schema() {
        return resource("profile.schema.json");
    }

    private static Reading readShipped(String id) {
        String name = id + ".yaml";
        return Reading.of(name, resource(name), Optional.empty());
    }

    private static Reading readFile(String path) {
        try {
            Path file = Path.of(path);
            if (!Files.isRegularFile(file)) {
                return noSuchProfile(path);
            }
            Path own =
                    file.resolveSibling(Clauses.ownFileName(file.getFileName().toString()));
            Optional<String> ownClauses =
                    Files.isRegularFile(own) ? Optional.of(Files.readString(own)) : Optional.empty();
            return Reading.of(path, Files.readString(file), ownClauses);
        } catch (InvalidPathException notAPath) {
            return noSuchProfile(path);
        } catch (IOException notReadable) {
            return Reading.refused(new ProfileProblem(
                    path,
                    0,
                    "",
                    "The file cannot be read as UTF-8 text: " + notReadable + ".",
                    "Save it as UTF-8 and give the reader permission to open it."));
        }
    }

    private static Reading noSuchProfile(String path) {
        return Reading.refused(new ProfileProblem(
                path,
                0,
                "",
                "There is no such file, and no shipped profile has this id.",
                DidYouMean.orList(path, SHIPPED)));
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
