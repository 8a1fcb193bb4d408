package org.goldthread.pages.component;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ways to other pages of a list, or to the page before and after.
 *
 * @param previous {@code about} is its label in the variant without numbers; empty words mean "Previous"
 * @param numbers empty for the variant without numbers
 */
public record Pagination(
        @Nullable Link previous,
        @Nullable Link next,
        List<Place> numbers,
        String landmark,
        String classes,
        Map<String, String> attributes) {

    /** A page's number; nothing stands for pages that are left out. */
    public record Place(@Nullable Link link, @Nullable String spoken) {

        public static Place of(int page, String href, boolean current) {
            return new Place(Link.to(href, page).current(current), null);
        }

        public static Place ellipsis() {
            return new Place(null, null);
        }
    }

    public Pagination {
        numbers = List.copyOf(numbers);
        attributes = Map.copyOf(attributes);
    }

    /** Whether it has no numbers and stands as a block. */
    public boolean block() {
        return numbers.isEmpty() && (previous != null || next != null);
    }
}
