package org.goldthread.dissemination.cascade;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Channel;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The agency acknowledges a cascade and reports on it, by its link on a page or by its system. */
@Service
public class AnsweringCascade {

    private static final int MOST_ROLES = 50;
    private static final int LONGEST_METHOD = 500;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_AGO_YEARS = 2;

    private final Cascades cascades;
    private final Profile profile;
    private final Clock clock;

    AnsweringCascade(Cascades cascades, Profile profile, Clock clock) {
        this.cascades = cascades;
        this.profile = profile;
        this.clock = clock;
    }

    public Outcome<Stored<Cascade>> acknowledge(By by, UUID id, @Nullable Long version) {
        return cascades.change(
                by,
                id,
                version,
                cascade -> CascadePermissions.toAnswer(by.actor(), cascade),
                cascade -> cascade.acknowledge(by.mark(clock.instant())));
    }

    /** How many people of a role were reached, as it was sent. */
    public record ReachedRole(
            @Nullable String role, @Nullable Integer number) {}

    /**
     * A report as it was sent.
     *
     * @param methods ids of the profile's channels
     * @param training done, not-needed or not-yet; null where nothing is said, and likewise {@code policies}
     */
    public record Told(
            List<ReachedRole> reached,
            List<String> methods,
            @Nullable LocalDate doneOn,
            @Nullable String note,
            @Nullable String training,
            @Nullable String policies) {

        public Told {
            reached = List.copyOf(reached);
            methods = List.copyOf(methods);
        }
    }

    public Outcome<Stored<Cascade>> report(By by, UUID id, @Nullable Long version, Told told) {
        return cascades.change(
                by,
                id,
                version,
                cascade -> CascadePermissions.toAnswer(by.actor(), cascade),
                cascade -> problems(told).orElse(() -> cascade.report(report(told, by.mark(clock.instant())))));
    }

    /**
     * Takes a report in place of the one before, which is kept.
     *
     * @param reason why the report is corrected
     */
    public Outcome<Stored<Cascade>> correct(
            By by, UUID id, @Nullable Long version, Told told, @Nullable String reason) {
        return cascades.change(
                by,
                id,
                version,
                cascade -> CascadePermissions.toAnswer(by.actor(), cascade),
                cascade -> problems(told)
                        .text("reason", reason, LONGEST_REASON, "why the report is corrected")
                        .orElse(() -> cascade.correct(
                                report(told, by.mark(clock.instant())), String.valueOf(Text.tidy(reason)))));
    }

    private Problems problems(Told told) {
        Problems problems = new Problems()
                .some("reached", told.reached(), "Enter at least one role and how many people it reached")
                .when(
                        told.reached().size() > MOST_ROLES,
                        "reached",
                        "too-many",
                        "Enter at most " + MOST_ROLES + " roles");
        for (int line = 0; line < told.reached().size(); line++) {
            reached(problems, "reached[" + line + "]", told.reached().get(line));
        }
        problems.some("methods", told.methods(), "Select how they were reached");
        problems.when(
                !told.methods().stream()
                        .allMatch(method -> profile.channel(method).isPresent()),
                "methods",
                "unknown-method",
                "Select methods that the partnership uses");
        problems.present("doneOn", told.doneOn(), "Enter the day on which it was done");
        problems.when(
                told.doneOn() != null && told.doneOn().isAfter(WorkingDays.today(clock)),
                "doneOn",
                "in-the-future",
                "The day on which it was done must be today or in the past");
        problems.when(
                told.doneOn() != null
                        && told.doneOn().isBefore(WorkingDays.today(clock).minusYears(LONGEST_AGO_YEARS)),
                "doneOn",
                "too-early",
                "The day on which it was done must be within the last two years");
        uptake(problems, "training", told.training());
        uptake(problems, "policies", told.policies());
        return problems.optionalText("note", told.note(), CascadeReport.LONGEST_NOTE, "the evidence");
    }

    private static void uptake(Problems problems, String field, @Nullable String word) {
        problems.when(
                word != null && Uptake.of(word).isEmpty(),
                field,
                "unknown-answer",
                "Select yes, no change was needed or not yet");
    }

    private static void reached(Problems problems, String field, ReachedRole line) {
        problems.text(field + ".role", line.role(), Reached.LONGEST_ROLE, "a role, such as health visitor");
        Integer number = line.number();
        problems.present(field + ".number", number, "Enter how many people of this role were reached");
        problems.when(
                number != null && (number < 0 || number > Reached.MOST),
                field + ".number",
                "out-of-range",
                "The number must be between 0 and 100,000");
    }

    private CascadeReport report(Told told, By.Mark by) {
        String method = told.methods().stream()
                .distinct()
                .map(id -> profile.channel(id).map(Channel::name).orElse(id))
                .collect(Collectors.joining("; "));
        return new CascadeReport(
                told.reached().stream()
                        .map(line -> new Reached(
                                String.valueOf(Text.tidy(line.role())), line.number() == null ? 0 : line.number()))
                        .toList(),
                told.methods().stream().distinct().toList(),
                method.length() <= LONGEST_METHOD ? method : method.substring(0, LONGEST_METHOD - 1) + "…",
                told.doneOn() == null ? WorkingDays.today(clock) : told.doneOn(),
                Text.tidy(told.note()),
                Uptake.of(told.training()).orElse(null),
                Uptake.of(told.policies()).orElse(null),
                null,
                by);
    }
}
