package org.goldthread.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a form, in the order in which the form asks. */
public record Problems(List<Problem> list) {

    public static final Problems NONE = new Problems(List.of());

    public Problems {
        list = List.copyOf(list);
    }

    public static Problems of(Problem... problems) {
        return new Problems(Arrays.asList(problems));
    }

    public static Problems of(String field, String sentence) {
        return of(new Problem(field, sentence));
    }

    public boolean any() {
        return !list.isEmpty();
    }

    /** The first problem of a field, or nothing. */
    public @Nullable String sentence(String field) {
        return list.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::sentence)
                .findFirst()
                .orElse(null);
    }

    /** Sorted as the form asks; problems of fields that are not named come last, as they were. */
    public Problems inOrder(String... fields) {
        List<String> order = Arrays.asList(fields);
        return new Problems(list.stream()
                .sorted(Comparator.comparingInt(problem -> {
                    int place = order.indexOf(problem.field());
                    return place < 0 ? order.size() : place;
                }))
                .toList());
    }
}
