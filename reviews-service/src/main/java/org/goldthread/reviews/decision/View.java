package org.goldthread.reviews.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.goldthread.kit.actor.By;

/**
 * What one decision-maker thinks should be done; it stands beside the decision for ever, dissent included (R3).
 *
 * @param seat for whom it speaks
 * @param turn the turn of deciding that it belongs to, from 1
 * @param types the reviews that should be done; empty: none
 */
public record View(String seat, Integer turn, List<String> types, String reason, LocalDate on, By.Mark by) {

    public View {
        types = types == null ? List.of() : List.copyOf(types);
    }

    /** Whether it would have decided otherwise. */
    public boolean dissentsFrom(Ruling ruling) {
        return !Set.copyOf(types).equals(Set.copyOf(ruling.types()));
    }
}
