package org.goldthread.local.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ProfileProblem;
import org.goldthread.profile.ProfileSource;
import org.goldthread.profile.Profiles;

/**
 * The versions of its profile that an installation has run with. Each is kept as a copy that never changes, in
 * {@code .local/data/<short name>/profiles/<version>}: the services read it there, and the next version is compared with
 * the one that was applied last.
 *
 * @param home the installation's home
 */
public record KeptProfiles(Home home) {

    /**
     * The profile that is asked for. Where no table of agencies is named and none lies beside the profile, those of the
     * version that was applied last stay.
     *
     * @param profile a shipped profile's id, or a file
     * @param agencies a table of more agencies, or empty
     * @throws org.goldthread.profile.ProfileRefused where it breaks a rule
     */
    public ProfileSource asked(String profile, String agencies) {
        if (!agencies.isEmpty()) {
            return Profiles.source(profile, Path.of(agencies));
        }
        ProfileSource asked = Profiles.source(profile);
        if (asked.agencies() != null || !asked.problems().isEmpty()) {
            return asked;
        }
        return applied(asked.load().shortName())
                .map(last -> asked.with(last.agencies()))
                .orElse(asked);
    }

    /** The version that was applied last. */
    public Optional<ProfileSource> applied(String shortName) {
        Path pointer = pointer(shortName);
        try {
            return Files.exists(pointer)
                    ? Optional.of(Profiles.source(folder(shortName)
                            .resolve(Files.readString(pointer).strip())
                            .toString()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses a profile that removes ids which the version applied last had, or uses them for something else.
     *
     * @throws CannotStart with file, line, what is wrong and what would be right
     */
    public void requireSuccessor(ProfileSource asked, LocalDate today) throws CannotStart {
        Optional<ProfileSource> last = applied(asked.load().shortName());
        List<ProfileProblem> problems =
                last.map(before -> asked.problemsAfter(before, today)).orElse(List.of());
        if (last.isPresent() && !problems.isEmpty()) {
            throw new CannotStart(
                    asked.profile().file() + " cannot follow the version that was applied last, which is kept in "
                            + last.get().profile().file() + ":\n"
                            + problems.stream().map(ProfileProblem::toString).collect(Collectors.joining("\n")));
        }
    }

    /** Keeps a copy for the services to read. */
    public Path keep(ProfileSource asked) throws CannotStart {
        Profile profile = asked.load();
        try {
            return asked.keepIn(folder(profile.shortName()).resolve(profile.version()), profile.id());
        } catch (IOException e) {
            throw new CannotStart("The profile cannot be kept in " + folder(profile.shortName()) + ": " + e + ".", e);
        }
    }

    /** Notes that the realm has been brought to this kept copy, and that records may be made under it. */
    public void applied(String shortName, Path kept) {
        Path pointer = pointer(shortName);
        Path draft = pointer.resolveSibling("applied.new");
        try {
            Files.writeString(draft, folder(shortName).relativize(kept) + "\n");
            Files.move(draft, pointer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pointer(String shortName) {
        return folder(shortName).resolve("applied");
    }

    private Path folder(String shortName) {
        return home.data(shortName).resolve("profiles");
    }
}
