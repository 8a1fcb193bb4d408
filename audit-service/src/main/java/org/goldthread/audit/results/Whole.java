package org.goldthread.audit.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.suppression.Suppression;
import org.goldthread.audit.tool.GradeScale;
import org.goldthread.profile.Agency;
import org.jspecify.annotations.Nullable;

/**
 * A round's results without the agencies' names (A9). No number of agencies under the profile's smallest count is shown,
 * nor what it could be worked out from: each standard is told as finely as that allows, by grade, or as met and not met,
 * or not at all; never as a mixture.
 *
 * @param agencies how many were asked
 * @param smallest the smallest number of agencies that is shown
 * @param basis the profile's, for that number
 */
public record Whole(int agencies, int smallest, String basis, GradeScale scale, List<Standard> standards) {

    /** Agencies that the profile does not know any more: counted, so that nothing is worked out from their absence. */
    private static final String NO_KIND = "";

    private static final String HIDDEN = "not shown";

    public Whole {
        standards = List.copyOf(standards);
    }

    /**
     * A standard over all agencies.
     *
     * @param graded how many have a grade; nothing where it is too few to be shown
     * @param counts how many have each grade, in the scale's order; empty where one of them is too few
     * @param met how many of the graded met it; nothing where it is too few, or those who did not are
     * @param kinds the same by kind of agency, as far as it may be shown
     * @param gap mean optimism gap in steps; nothing where too few have both grades
     */
    public record Standard(
            String id,
            String name,
            @Nullable Integer graded,
            List<Integer> counts,
            @Nullable Integer met,
            List<KindLine> kinds,
            @Nullable Double gap,
            @Nullable Integer pairs) {
        public Standard {
            counts = List.copyOf(counts);
            kinds = List.copyOf(kinds);
        }
    }

    /** Agencies of one kind: how many are graded, and how many of them met it. */
    public record KindLine(Agency.Kind kind, int graded, int met) {}

    /** Takes the names off. */
    static Whole of(Results results, int smallest, String basis, Function<String, Agency.@Nullable Kind> kindOf) {
        GradeScale scale = results.tool().scale();
        return new Whole(
                results.lines().size(),
                smallest,
                basis,
                scale,
                results.standards().stream()
                        .map(standard -> standard(standard, results, smallest, kindOf))
                        .toList());
    }

    private static Standard standard(
            StandardResult one, Results results, int smallest, Function<String, Agency.@Nullable Kind> kindOf) {
        boolean enough = one.graded() >= smallest;
        boolean byGrade = enough && Suppression.safe(one.counts(), smallest);
        boolean coarse = enough && Suppression.safe(List.of(one.met(), one.graded() - one.met()), smallest);
        boolean paired = one.pairs() >= smallest;
        return new Standard(
                one.id(),
                one.name(),
                enough ? one.graded() : null,
                byGrade ? one.counts() : List.of(),
                coarse ? one.met() : null,
                coarse ? kinds(one.id(), results, smallest, kindOf) : List.of(),
                paired ? one.gap() : null,
                paired ? one.pairs() : null);
    }

    private static List<KindLine> kinds(
            String standard, Results results, int smallest, Function<String, Agency.@Nullable Kind> kindOf) {
        GradeScale scale = results.tool().scale();
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (ReturnLine line : results.lines()) {
            Agency.Kind kind = kindOf.apply(line.agency());
            String grade = results.basis().grade(line, standard);
            if (scale.step(grade).isPresent()) {
                int met = scale.met(grade) ? 1 : 0;
                rows.merge(kind == null ? NO_KIND : kind.name(), List.of(met, 1 - met), Whole::plus);
            }
        }
        Set<String> shown = Suppression.rows(rows, smallest);
        return Arrays.stream(Agency.Kind.values())
                .filter(kind -> shown.contains(kind.name()))
                .map(kind -> line(kind, rows.getOrDefault(kind.name(), List.of(0, 0))))
                .toList();
    }

    private static KindLine line(Agency.Kind kind, List<Integer> numbers) {
        return new KindLine(kind, numbers.get(0) + numbers.get(1), numbers.get(0));
    }

    private static List<Integer> plus(List<Integer> one, List<Integer> other) {
        return List.of(one.get(0) + other.get(0), one.get(1) + other.get(1));
    }

    /** "Fully met 12, Partly met 6, Not met 0", or as much of it as may be shown. */
    public String words(Standard one) {
        if (one.counts().isEmpty()) {
            return metWords(one);
        }
        List<String> parts = new ArrayList<>();
        for (int step = 0; step < one.counts().size(); step++) {
            parts.add(scale.steps().get(step).name() + " " + one.counts().get(step));
        }
        return String.join(", ", parts);
    }

    /** "14 of 22 met it", or why that is not shown. */
    public String metWords(Standard one) {
        if (one.graded() == null) {
            return "Not shown: fewer than " + smallest + " agencies are graded";
        }
        return one.met() == null
                ? "Not shown: fewer than " + smallest + " agencies met it, or did not"
                : one.met() + " of " + one.graded() + " met it";
    }

    /** "Schools 20 of 40, Relevant agencies 7 of 12 met it", or why no kind is shown. */
    public String kindWords(Standard one) {
        return one.kinds().isEmpty()
                ? "Not shown: the numbers are too small"
                : String.join(
                                ", ",
                                one.kinds().stream()
                                        .map(line -> words(line.kind()) + " " + line.met() + " of " + line.graded())
                                        .toList())
                        + " met it";
    }

    /** "+0.5 steps, from 6 agencies", or why that is not shown. */
    public String gapWords(Standard one) {
        Integer pairs = one.pairs();
        return pairs == null
                ? "Not shown: fewer than " + smallest + " agencies have both grades"
                : StandardResult.words(one.gap(), pairs, "agency", "agencies");
    }

    /** The headings of {@link #cells}, after those of the grades that go before. */
    public List<String> headings(String... before) {
        List<String> heads = new ArrayList<>(List.of("Standard"));
        heads.addAll(List.of(before));
        heads.add("Agencies graded");
        scale.steps().forEach(step -> heads.add(step.name()));
        heads.addAll(List.of("Met", "By kind of agency"));
        return heads;
    }

    /** A standard as a row of a table, “not shown” where a number is too small. */
    public List<String> cells(Standard one, String... before) {
        List<String> cells = new ArrayList<>(List.of(one.name()));
        cells.addAll(List.of(before));
        cells.add(shown(one.graded()));
        for (int step = 0; step < scale.steps().size(); step++) {
            cells.add(one.counts().isEmpty() ? HIDDEN : shown(one.counts().get(step)));
        }
        cells.add(shown(one.met()));
        cells.add(kindWords(one));
        return cells;
    }

    private static String shown(@Nullable Integer number) {
        return number == null ? HIDDEN : number.toString();
    }

    /** A kind of agency in words. */
    public static String words(Agency.Kind kind) {
        return switch (kind) {
            case STATUTORY_PARTNER -> "Statutory partners";
            case RELEVANT_AGENCY -> "Relevant agencies";
            case SCHOOL -> "Schools";
            case COMMISSIONED -> "Commissioned services";
            case VOLUNTARY -> "Voluntary organisations";
        };
    }
}
