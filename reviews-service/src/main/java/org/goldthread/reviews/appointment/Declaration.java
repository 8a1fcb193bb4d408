package org.goldthread.reviews.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What somebody declared before being appointed.
 *
 * @param ties employers and other bodies, present and past
 * @param caseTie what ties the person to the case; null for none
 * @param interests any other interest; null for none
 */
public record Declaration(
        List<Tie> ties, @Nullable String caseTie, @Nullable String interests, LocalDate declaredOn, Mark by) {

    /** How a tie to the case stands among {@link #against}. */
    public static final String THE_CASE = "the-case";

    public Declaration {
        ties = ties == null ? List.of() : List.copyOf(ties);
    }

    /**
     * What stands against the person's independence: the case, or agencies whose actions are reviewed. A tie that has
     * ended counts too: the clause knows no time after which it would not (PSCB 2.1.3, STH Principles bullet 2).
     *
     * @param agencies those under review
     */
    public List<String> against(Collection<String> agencies) {
        return Stream.concat(
                        caseTie == null ? Stream.of() : Stream.of(THE_CASE),
                        ties.stream().map(Tie::agency).filter(Objects::nonNull).filter(agencies::contains))
                .distinct()
                .toList();
    }
}
