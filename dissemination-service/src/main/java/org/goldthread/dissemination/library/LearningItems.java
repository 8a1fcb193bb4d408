package org.goldthread.dissemination.library;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Cursor;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All learning that this service heard of. */
@Repository
public class LearningItems {

    private static final int SCHEMA = 1;
    private static final int LARGEST_LIST = 5_000;

    private final Aggregates<LearningItem> items;

    LearningItems(House house) {
        this.items = house.aggregates("learning", LearningItem.class, SCHEMA)
                .indexed(Indexes.ascending("learning.activityTypeId"));
    }

    /** Keeps what was heard; what is kept already stays as it is. */
    public void keep(By by, LearningItem item) {
        items.add(by, Decision.of(item));
    }

    public Optional<LearningItem> find(UUID learningPointId) {
        return items.find(learningPointId).map(Stored::value);
    }

    /** Which learning is asked for; what is null does not narrow. */
    public record Filter(
            @Nullable String activityType, @Nullable String words) {

        public Filter {
            words = Text.sought(words);
        }

        private Bson bson() {
            List<Bson> all = new ArrayList<>();
            if (activityType != null) {
                all.add(eq("learning.activityTypeId", activityType));
            }
            if (words != null) {
                Pattern pattern = Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE);
                all.add(Filters.or(
                        Filters.regex("learning.keyMessage", pattern),
                        Filters.regex("learning.activityReference", pattern)));
            }
            return all.isEmpty() ? Filters.empty() : and(all);
        }
    }

    /** Newest first. */
    public List<LearningItem> list(Filter filter) {
        return items.list(filter.bson(), Sorts.descending("_id"), LARGEST_LIST).stream()
                .map(Stored::value)
                .toList();
    }

    /** A part of the list, newest first, for programs. */
    public Page<LearningItem> part(Filter filter, @Nullable String cursor, int size) {
        Bson narrowed = Cursor.read(cursor)
                .map(after -> and(filter.bson(), lt("_id", after)))
                .orElseGet(filter::bson);
        return Page.of(
                items.list(narrowed, Sorts.descending("_id"), size + 1).stream()
                        .map(Stored::value)
                        .toList(),
                size,
                last -> Cursor.after(last.id().value()));
    }
}
