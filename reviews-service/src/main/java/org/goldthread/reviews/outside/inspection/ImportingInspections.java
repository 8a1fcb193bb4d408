package org.goldthread.reviews.outside.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.FileLimits;
import org.goldthread.kit.file.FileStore;
import org.goldthread.kit.file.FileType;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.NewActivity;
import org.goldthread.learning.activity.RegisteringActivity;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.profile.Agency;
import org.goldthread.profile.OtherActivityType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * An officer takes in what Ofsted published of this area: the file is read and shown first, then each inspection
 * becomes an activity, once, however often and from whichever of the published files it is imported.
 */
@Service
class ImportingInspections {

    private static final FileLimits FILES = FileLimits.of(FileType.CSV, FileType.TXT);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Inspections inspections;
    private final Activities activities;
    private final RegisteringActivity registering;
    private final FileStore files;
    private final CurrentFramework framework;
    private final Clock clock;

    ImportingInspections(
            Inspections inspections,
            Activities activities,
            RegisteringActivity registering,
            FileStore files,
            CurrentFramework framework,
            Clock clock) {
        this.inspections = inspections;
        this.activities = activities;
        this.registering = registering;
        this.files = files;
        this.framework = framework;
        this.clock = clock;
    }

    /** An inspection that was read, and whether it stands among the activities already. */
    record Line(Judgements judgements, boolean known) {}

    /** Reads a file and takes nothing in. */
    Outcome<InspectionImport> read(By by, InputStream content, @Nullable String name) throws IOException {
        Outcome<OtherActivityType> type = type(by);
        if (type instanceof Outcome.Refused<OtherActivityType> refused) {
            return Outcome.refused(refused.why());
        }
        Outcome<StoredFile> taken = files.take(content, name, FILES, "file");
        if (taken instanceof Outcome.Refused<StoredFile> refused) {
            return Outcome.refused(refused.why());
        }
        StoredFile file = taken.orThrow();
        try (InputStream kept = files.open(file)) {
            JudgementsFile.Read read =
                    JudgementsFile.read(kept, this::ours, framework.now().today());
            InspectionImport made = new InspectionImport(
                    Ids.next(),
                    by.actor().subject(),
                    clock.instant(),
                    file.name(),
                    read.rows(),
                    read.found(),
                    read.problems().stream()
                            .map(problem -> new InspectionImport.Refused(problem.row(), problem.sentence()))
                            .toList(),
                    read.problem());
            inspections.keep(made, clock.instant().minus(KEPT));
            return Outcome.done(made);
        } finally {
            files.forget(file.id());
        }
    }

    /** What the same officer sent before. */
    Outcome<InspectionImport> find(By by, UUID id) {
        Optional<InspectionImport> found = inspections.find(id, by.actor().subject());
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    /** Its inspections, the earliest first. */
    List<Line> lines(InspectionImport read) {
        return read.found().stream()
                .sorted(Comparator.comparing(Judgements::inspectedOn))
                .map(one -> new Line(one, activities.find(one.activity()).isPresent()))
                .toList();
    }

    /** Takes it in; returns how many inspections are new. */
    Outcome<Integer> take(By by, UUID id) {
        return type(by).then(type -> find(by, id).then(read -> {
            if (read.found().isEmpty()) {
                return Outcome.refused(
                        new Refusal.Rule("nothing-to-take", "The file has no inspection of this area", "default"));
            }
            int added = 0;
            for (Line line : lines(read)) {
                Outcome<Boolean> one = take(by, type, line);
                if (one instanceof Outcome.Refused<Boolean> refused) {
                    return Outcome.refused(refused.why());
                }
                added += one.orThrow() ? 1 : 0;
            }
            return Outcome.done(added);
        }));
    }

    private Outcome<Boolean> take(By by, OtherActivityType type, Line line) {
        Judgements judgements = line.judgements();
        inspections.keep(judgements);
        String title = judgements.title();
        NewActivity wanted = new NewActivity(
                type.id(),
                title.substring(0, Math.min(title.length(), NewActivity.LONGEST_TITLE)),
                councils(framework.now()).stream().map(Agency::id).toList(),
                judgements.inspectedOn(),
                null,
                null,
                null,
                List.of());
        return registering
                .registerDecided(
                        By.of(by.actor()),
                        judgements.activity(),
                        framework.now().profile().edition(),
                        wanted)
                .map(done -> !line.known());
    }

    private Outcome<OtherActivityType> type(By by) {
        if (!ActivityPermissions.mayKeep(by.actor())) {
            return Outcome.refused(
                    new Refusal.Forbidden("officers-only", "Only partnership officers import inspections"));
        }
        Optional<OtherActivityType> type = framework.now().profile().otherActivityTypes().stream()
                .filter(one -> one.kind() == OtherActivityType.Kind.INSPECTION)
                .findFirst();
        return type.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Rule(
                        "no-inspections", "The framework's profile has no type for inspections", "default")));
    }

    /** Whether all words of the authority's name stand in the name of the partnership's local authority. */
    private boolean ours(String area) {
        List<String> words = words(area);
        return !words.isEmpty()
                && councils(framework.now()).stream()
                        .anyMatch(council -> Set.copyOf(words(council.name())).containsAll(words));
    }

    private static List<Agency> councils(Framework today) {
        return today.agencies().stream()
                .filter(agency -> agency.partner() == Agency.Partner.LOCAL_AUTHORITY)
                .toList();
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(
                name.toLowerCase(Locale.UK).replaceAll("[^a-z ]", "").split(" +")));
        words.removeIf(String::isEmpty);
        return words;
    }
}
