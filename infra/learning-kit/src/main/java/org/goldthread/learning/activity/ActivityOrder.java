package org.goldthread.learning.activity;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Map;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** An order of the list. It ends with the id, so that there is one place after every activity. */
record ActivityOrder(String field, boolean ascending, Function<Activity, Object> value) {

    private static final String ID = "_id";
    private static final Map<String, ActivityOrder> KNOWN = Map.of(
            "registered", new ActivityOrder(ID, true, activity -> activity.id().value()),
            "started",
                    new ActivityOrder(
                            "registration.startedOn",
                            true,
                            activity -> activity.registration().startedOn()),
            "reference",
                    new ActivityOrder(
                            "reference.text",
                            true,
                            activity -> activity.reference().text()),
            "title",
                    new ActivityOrder(
                            "registration.title",
                            true,
                            activity -> activity.registration().title()));

    /**
     * The order of this name.
     *
     * @param sort a known name, {@code -} before it for the opposite; anything else is taken as {@code -registered}
     */
    static ActivityOrder of(@Nullable String sort) {
        String asked = sort == null ? "" : sort;
        boolean down = asked.startsWith("-");
        ActivityOrder known = KNOWN.get(down ? asked.substring(1) : asked);
        return known == null ? of("-registered") : new ActivityOrder(known.field, !down, known.value);
    }

    Bson sorted() {
        if (field.equals(ID)) {
            return ascending ? Sorts.ascending(ID) : Sorts.descending(ID);
        }
        return ascending ? Sorts.ascending(field, ID) : Sorts.descending(field, ID);
    }

    /** What comes after this one. */
    Bson after(Activity last) {
        Bson tied = beyond(ID, last.id().value());
        if (field.equals(ID)) {
            return tied;
        }
        Object at = value.apply(last);
        return Filters.or(beyond(field, at), Filters.and(Filters.eq(field, at), tied));
    }

    private Bson beyond(String name, Object at) {
        return ascending ? Filters.gt(name, at) : Filters.lt(name, at);
    }
}
