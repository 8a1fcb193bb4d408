package org.goldthread.reviews.criteria;

import java.util.List;
import java.util.stream.Collectors;
import org.goldthread.profile.Criterion.Effect;
import org.goldthread.profile.Fact;
import org.goldthread.profile.ReviewType;

/**
 * A type of review that the criteria lead to, or may lead to.
 *
 * @param truth met, or unclear as long as facts are not known
 * @param effect the strongest effect of the criteria in {@code because}
 * @param because the criteria of this truth, in the profile's order
 */
public record Suggestion(ReviewType type, Truth truth, Effect effect, List<Laid> because) {

    public Suggestion {
        because = List.copyOf(because);
    }

    public boolean must() {
        return truth == Truth.MET && effect == Effect.MUST_TRIGGER;
    }

    /** "Serious case review: must be done". */
    public String words() {
        return switch (effect) {
            case MUST_TRIGGER -> truth == Truth.MET ? "must be done" : "must be done if";
            case SHOULD_CONSIDER -> truth == Truth.MET ? "should be considered" : "should be considered if";
            case MAY_CONSIDER -> truth == Truth.MET ? "may be considered" : "may be considered if";
        };
    }

    /** Why, naming the clauses: "The child died …, and abuse … (PSCB 7.8.1 SCR trigger death)". */
    public String reason() {
        String met = because.stream()
                .map(laid -> laid.criterion().name() + " (" + laid.criterion().basis() + ")")
                .collect(Collectors.joining("; "));
        if (truth == Truth.MET) {
            return met;
        }
        String open = because.stream()
                .flatMap(laid -> laid.hangsOn().stream())
                .map(Fact::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return met + ". Not known yet: " + open;
    }

    /** The clauses it rests on. */
    public String basis() {
        return because.stream().map(laid -> laid.criterion().basis()).distinct().collect(Collectors.joining("; "));
    }
}
