package org.goldthread.learning.finding;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * What practice took place in (R11): each in words where it bore on what was found, at most 2,000 characters.
 *
 * @param workload how much there was to do
 * @param capacity who was there to do it
 * @param outsideEvents what happened around it, such as a reorganisation or a pandemic
 * @param inequality how inequality and racism bore on it
 */
public record Circumstances(
        @Nullable String workload,
        @Nullable String capacity,
        @Nullable String outsideEvents,
        @Nullable String inequality) {

    public static final int LONGEST = 2000;
    public static final Circumstances NONE = new Circumstances(null, null, null, null);

    public Circumstances {
        workload = Text.tidy(workload);
        capacity = Text.tidy(capacity);
        outsideEvents = Text.tidy(outsideEvents);
        inequality = Text.tidy(inequality);
    }

    /** One of them with what it is called. */
    public record Named(String field, String name, @Nullable String words) {}

    /** All four, in the form's order. */
    public List<Named> all() {
        return List.of(
                new Named("workload", "Workload", workload),
                new Named("capacity", "Capacity", capacity),
                new Named("outsideEvents", "Outside events", outsideEvents),
                new Named("inequality", "Inequality and racism", inequality));
    }

    /** Those that were said. */
    public List<Named> said() {
        List<Named> said = new ArrayList<>(all());
        said.removeIf(each -> each.words() == null);
        return said;
    }

    Problems check(Problems problems) {
        all().forEach(each -> problems.optionalText(each.field(), each.words(), LONGEST, each.name()));
        return problems;
    }
}
