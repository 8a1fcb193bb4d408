package org.goldthread.audit.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws a sample (ADR 0036). Each case's lot is SHA-256 of seed, unit separator and reference; in each stratum the cases
 * with the lowest lots are drawn. How many, the strata share by their size: whole quotas first, what is left by largest
 * remainder, equal remainders to the larger stratum and then by its words. Neither the order of the list nor the machine
 * matters, and cases that are added elsewhere never change whose lot is lower.
 */
public final class Drawing {

    private Drawing() {}

    /** A case with its lot. */
    private record Lot(FrameCase one, String stratum, String lot) {}

    /** The sample; the whole list where it has fewer cases than asked for. */
    public static Drawn draw(Frame frame, SamplePlan plan) {
        Map<String, List<Lot>> strata = new TreeMap<>();
        for (FrameCase one : frame.cases()) {
            String words = words(frame, plan, one);
            strata.computeIfAbsent(words, any -> new ArrayList<>())
                    .add(new Lot(one, words, lot(plan.seed(), one.reference())));
        }
        Map<String, Integer> sizes = new TreeMap<>();
        strata.forEach((words, lots) -> sizes.put(words, lots.size()));
        Map<String, Integer> shares = Allocation.byLargestRemainder(
                sizes, Math.min(plan.size(), frame.cases().size()));
        List<Stratum> drawnOf = new ArrayList<>();
        List<Lot> drawn = new ArrayList<>();
        strata.forEach((words, lots) -> {
            int share = shares.getOrDefault(words, 0);
            drawnOf.add(new Stratum(words, lots.size(), share));
            lots.stream().sorted(Comparator.comparing(Lot::lot)).limit(share).forEach(drawn::add);
        });
        return new Drawn(
                plan.seed(),
                plan.strata(),
                frame.cases().size(),
                frame.fingerprint(),
                drawnOf,
                drawn.stream()
                        .sorted(Comparator.comparing(Lot::lot))
                        .map(lot -> new Drawn.Case(lot.one().reference(), lot.stratum()))
                        .toList());
    }

    private static String words(Frame frame, SamplePlan plan, FrameCase one) {
        List<String> values = new ArrayList<>();
        for (String column : plan.strata()) {
            values.add(one.strata().get(frame.columns().indexOf(column)));
        }
        return values.isEmpty() ? "All cases" : String.join(", ", values);
    }

    static String lot(String seed, String reference) {
        MessageDigest sha = Frame.sha256();
        sha.update(seed.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0x1f);
        return HexFormat.of().formatHex(sha.digest(reference.getBytes(StandardCharsets.UTF_8)));
    }
}
