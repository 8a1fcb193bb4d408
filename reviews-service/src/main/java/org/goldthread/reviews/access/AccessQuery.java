package org.goldthread.reviews.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; absent or blank means any.
 *
 * @param review a review's reference
 * @param act one of {@link Act}'s words
 * @param account a sign-in name
 * @param role a role's id
 */
public record AccessQuery(
        @Nullable String review,
        @Nullable String act,
        @Nullable String account,
        @Nullable String role) {

    Bson filter(@Nullable Long before) {
        List<Bson> all = new ArrayList<>();
        equal(all, "review", review == null ? null : review.strip().toUpperCase(Locale.ROOT));
        equal(all, "act", act);
        equal(all, "signIn", account == null ? null : account.strip());
        equal(all, "role", role);
        if (before != null) {
            all.add(lt("sequence", before));
        }
        return all.isEmpty() ? Filters.empty() : and(all);
    }

    private static void equal(List<Bson> all, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.add(eq(field, value));
        }
    }
}
