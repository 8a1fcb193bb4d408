package org.goldthread.profile;

import static org.goldthread.profile.Findings.at;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Editions, clocks, intervals, ladders and due dates run forwards; limits are known. */
final class TimeRules implements Rule {

    /** The due dates that the software needs; their ids are fixed. */
    static final List<String> DUE_DATES =
            List.of("cascade-acknowledge", "cascade-report", "action-response", "plan-approval");

    /** The numbers that the software warns by or hides below; their ids are fixed. */
    static final List<String> LIMITS = List.of("many-recommendations", "smallest-count", "annual-report-months");

    private static final LocalDate ANY_DAY = LocalDate.of(2025, 1, 1);

    @Override
    public void check(Profile profile, Findings findings) {
        editions(profile.editions(), findings);
        clocks(profile.clocks(), findings);
        intervals(profile.embedding().intervals(), findings);
        ladders(profile.escalations(), findings);
        fixed(
                "dueDates",
                "due date",
                profile.dueDates().stream().map(DueDate::id).toList(),
                DUE_DATES,
                "step",
                findings);
        fixed("limits", "limit", profile.limits().stream().map(Limit::id).toList(), LIMITS, "limit", findings);
    }

    private static void editions(List<Edition> editions, Findings findings) {
        for (int i = 0; i < editions.size(); i++) {
            Edition edition = editions.get(i);
            LocalDate until = edition.until();
            if (until != null && until.isBefore(edition.from())) {
                findings.add(
                        at("editions", i, "until"),
                        edition.name() + " ends before it begins.",
                        "Let until be on or after " + edition.from() + ".");
            }
            if (i == 0) {
                continue;
            }
            Edition before = editions.get(i - 1);
            LocalDate end = before.until();
            if (end == null || !end.isBefore(edition.from())) {
                findings.add(
                        at("editions", i, "from"),
                        before.name() + " and " + edition.name() + " overlap.",
                        "List editions in order, each ending before the next begins: " + before.id() + " until "
                                + edition.from().minusDays(1) + " at the latest.");
            }
        }
    }

    private static void clocks(List<StatutoryClock> clocks, Findings findings) {
        for (int i = 0; i < clocks.size(); i++) {
            StatutoryClock clock = clocks.get(i);
            long limits = Stream.of(clock.workingDays(), clock.period(), clock.hours())
                    .filter(Objects::nonNull)
                    .count();
            if (limits != 1) {
                findings.add(
                        at("clocks", i),
                        clock.name() + " has " + limits + " limits.",
                        "Give exactly one of workingDays, period and hours.");
            }
        }
    }

    private static void intervals(List<Period> intervals, Findings findings) {
        for (int i = 0; i < intervals.size(); i++) {
            LocalDate day = ANY_DAY.plus(intervals.get(i));
            boolean positive = day.isAfter(ANY_DAY);
            if (!positive || (i > 0 && !day.isAfter(ANY_DAY.plus(intervals.get(i - 1))))) {
                findings.add(
                        at("embedding", "intervals", i),
                        "The interval " + intervals.get(i)
                                + (positive ? " does not come after the one before it." : " is no time at all."),
                        "List the intervals from the shortest to the longest, each counted from completion, such as"
                                + " P3M, P6M, P12M.");
            }
        }
    }

    private static void ladders(List<Escalation> ladders, Findings findings) {
        for (int i = 0; i < ladders.size(); i++) {
            List<EscalationStep> steps = ladders.get(i).steps();
            for (int j = 0; j < steps.size(); j++) {
                EscalationStep step = steps.get(j);
                if (j > 0 && step.afterWorkingDays() < steps.get(j - 1).afterWorkingDays()) {
                    findings.add(
                            at("escalations", i, "steps", j, "afterWorkingDays"),
                            "The step comes before the one above it.",
                            "List the steps from the earliest to the latest.");
                }
                long targets = Stream.of(step.toRole(), step.toGroup(), step.toBoard())
                        .filter(Objects::nonNull)
                        .count();
                if (targets != 1) {
                    findings.add(
                            at("escalations", i, "steps", j),
                            "The step goes to " + targets + " places.",
                            "Give exactly one of toRole, toGroup and toBoard.");
                }
            }
        }
    }

    /** What the software needs of a list by fixed ids, and nothing that it does not know. */
    private static void fixed(
            String list, String what, List<String> given, List<String> wanted, String unknown, Findings findings) {
        for (String needed : wanted) {
            if (!given.contains(needed)) {
                findings.add(
                        at(list),
                        "The " + what + " '" + needed + "' is missing.",
                        "Add an entry with id: " + needed + ".");
            }
        }
        for (int i = 0; i < given.size(); i++) {
            if (!wanted.contains(given.get(i))) {
                findings.add(
                        at(list, i, "id"),
                        "The software has no " + unknown + " called '" + given.get(i) + "'.",
                        DidYouMean.orList(given.get(i), wanted));
            }
        }
    }
}
