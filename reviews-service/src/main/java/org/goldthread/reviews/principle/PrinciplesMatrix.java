package org.goldthread.reviews.principle;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.profile.Principle;
import org.goldthread.profile.Profile;
import org.goldthread.reviews.conduct.Evidence;
import org.jspecify.annotations.Nullable;

/** Every principle of the profile with what shows that one review kept it (R15; PSCB 2.1-2.2, STH Principles). */
public record PrinciplesMatrix(List<Line> lines) {

    /**
     * A principle and its evidence.
     *
     * @param shown by the record itself
     * @param entered in words; null for nothing
     */
    public record Line(
            Principle principle,
            List<Evidence> shown,
            @Nullable Entry entered) {
        public Line {
            shown = List.copyOf(shown);
        }

        public boolean isEmpty() {
            return shown.isEmpty() && entered == null;
        }

        /** Whether the review cannot close as it is. */
        public boolean blocks() {
            return principle.blocksClosing() && isEmpty();
        }
    }

    public PrinciplesMatrix {
        lines = List.copyOf(lines);
    }

    static PrinciplesMatrix of(Profile profile, List<Evidence> shown, EnteredEvidence entered) {
        return new PrinciplesMatrix(profile.principles().stream()
                .map(principle -> new Line(
                        principle,
                        shown.stream()
                                .filter(each -> each.principle().equals(principle.id()))
                                .toList(),
                        entered.entry(principle.id()).orElse(null)))
                .toList());
    }

    /** Principles that still need evidence before the review may close. */
    public List<Principle> missing() {
        return lines.stream().filter(Line::blocks).map(Line::principle).toList();
    }

    /** Names every principle without evidence, with its clause. */
    public Optional<Refusal.Rule> againstClosing() {
        List<Principle> missing = missing();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Refusal.Rule(
                "principles-without-evidence",
                "Show how these principles were kept before you close this: "
                        + String.join(
                                "; ",
                                missing.stream().map(PrinciplesMatrix::named).toList()),
                String.join(
                        "; ", missing.stream().map(Principle::basis).distinct().toList())));
    }

    /** "Independent (PSCB 2.1.3)". */
    private static String named(Principle principle) {
        return principle.basis().equals("default")
                ? principle.name()
                : principle.name() + " (" + principle.basis() + ")";
    }
}
