package org.goldthread.profile;

import java.util.List;

/**
 * An answer to a question of fact.
 *
 * @param fact the fact
 * @param is the answers that satisfy the condition
 */
public record Condition(String fact, List<String> is) {
    public Condition {
        is = List.copyOf(is);
    }
}
