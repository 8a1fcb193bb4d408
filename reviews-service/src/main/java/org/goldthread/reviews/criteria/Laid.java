package org.goldthread.reviews.criteria;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldthread.profile.Criterion;
import org.goldthread.profile.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with the facts laid beside its conditions.
 *
 * @param all conditions that must all hold
 * @param any conditions of which one must hold; empty where the criterion has none
 */
public record Laid(Criterion criterion, Truth truth, List<Beside> all, List<Beside> any) {

    /**
     * A condition beside its fact.
     *
     * @param wanted the answers that satisfy it
     * @param answer what was answered; null where nothing was
     */
    public record Beside(
            Fact fact, List<String> wanted, @Nullable String answer, Truth truth) {}

    public Laid {
        all = List.copyOf(all);
        any = List.copyOf(any);
    }

    /** The facts that it hangs on as long as it is unclear. */
    public List<Fact> hangsOn() {
        return truth == Truth.UNCLEAR
                ? Stream.concat(all.stream(), any.stream())
                        .filter(beside -> beside.truth() == Truth.UNCLEAR)
                        .map(Beside::fact)
                        .toList()
                : List.of();
    }

    /** What is known about it, if there is more to say than the clause. */
    public Optional<String> note() {
        return Optional.ofNullable(criterion.note());
    }
}
