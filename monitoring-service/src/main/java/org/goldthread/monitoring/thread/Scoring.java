package org.goldthread.monitoring.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers the scorecard's three questions from what is recorded: how much was done, how well, and what difference it
 * made. Only embedding checks are evidence of a difference; nothing else is counted as one.
 */
@Component
class Scoring {

    private final Names names;
    private final Deadlines deadlines;

    Scoring(Names names, Deadlines deadlines) {
        this.names = names;
        this.deadlines = deadlines;
    }

    Score of(Chain chain, Sight sight) {
        return new Score(howMuch(chain), howWell(chain), whatDifference(chain, sight), next(chain));
    }

    private static List<String> howMuch(Chain chain) {
        List<String> said = new ArrayList<>();
        long products = chain.products().stream()
                .filter(one -> one.withdrawnOn() == null)
                .count();
        if (products > 0) {
            said.add(products == 1 ? "1 product published" : products + " products published");
        }
        if (!chain.cascades().isEmpty()) {
            int people =
                    chain.cascades().stream().mapToInt(Chain.Cascade::people).sum();
            long agencies = chain.cascades().stream()
                    .map(Chain.Cascade::agency)
                    .distinct()
                    .count();
            said.add("Sent to " + (agencies == 1 ? "1 agency" : agencies + " agencies")
                    + (people == 0 ? "" : ", " + people + " people reached"));
        }
        Tally tally = Tally.of(chain.actions());
        if (tally.all() > 0) {
            said.add(tally.agreedOrFurther() + " of " + tally.all() + " actions agreed, " + tally.doneOrFurther()
                    + " done");
        }
        return said;
    }

    private List<String> howWell(Chain chain) {
        List<String> said = new ArrayList<>();
        List<Chain.Cascade> judged = chain.cascades().stream()
                .filter(one -> one.reportedOn() != null || deadlines.late(one.reportBy()))
                .toList();
        if (!judged.isEmpty()) {
            long inTime = judged.stream().filter(Scoring::reportedInTime).count();
            said.add(inTime + " of " + judged.size() + " cascades reported in time");
        }
        Tally tally = Tally.of(chain.actions());
        if (tally.doneOrFurther() > 0) {
            said.add(tally.verifiedOrFurther() + " of " + tally.doneOrFurther() + " done actions verified");
        }
        int sentBack =
                chain.actions().stream().mapToInt(Chain.ActionLine::sentBack).sum();
        if (sentBack > 0) {
            said.add(
                    sentBack == 1
                            ? "Sent back once for more evidence"
                            : "Sent back " + sentBack + " times for more evidence");
        }
        if (tally.declined() > 0) {
            said.add(tally.declined() == 1 ? "1 action declined" : tally.declined() + " actions declined");
        }
        return said;
    }

    private static boolean reportedInTime(Chain.Cascade cascade) {
        LocalDate reported = cascade.reportedOn();
        return reported != null && !reported.isAfter(cascade.reportBy());
    }

    private List<String> whatDifference(Chain chain, Sight sight) {
        List<String> said = new ArrayList<>();
        List<Chain.Check> made = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        for (Chain.ActionLine action : chain.actions()) {
            List<Chain.Check> checks = new ArrayList<>(action.pastChecks());
            checks.addAll(action.made());
            made.addAll(checks);
            if (!checks.isEmpty() && sight.shows(action.agency())) {
                Chain.Check last = checks.get(checks.size() - 1);
                evidence.add(names.agency(action.agency()) + ": " + last.evidence());
            }
        }
        if (!made.isEmpty()) {
            long held = made.stream()
                    .filter(check -> Boolean.TRUE.equals(check.held()))
                    .count();
            said.add(held + " of " + made.size()
                    + (made.size() == 1 ? " embedding check held" : " embedding checks held"));
        }
        said.addAll(evidence);
        return said;
    }

    private static @Nullable LocalDate next(Chain chain) {
        return chain.actions().stream()
                .flatMap(action -> action.checks().stream())
                .filter(check -> check.held() == null)
                .map(Chain.Check::dueOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
