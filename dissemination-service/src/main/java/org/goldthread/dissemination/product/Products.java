package org.goldthread.dissemination.product;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All products. */
@Repository
public class Products {

    private static final int SCHEMA = 1;
    private static final int LARGEST_LIST = 5_000;

    private final Aggregates<Product> products;

    Products(House house) {
        this.products = house.aggregates("products", Product.class, SCHEMA)
                .unique(Indexes.ascending("slug"))
                .indexed(Indexes.ascending("planId"))
                .indexed(Indexes.ascending("state"));
    }

    /** Which products are asked for; what is null does not narrow. */
    public record Filter(
            @Nullable ProductState state,
            @Nullable String template,
            @Nullable String words) {

        public Filter {
            words = Text.sought(words);
        }

        private Bson bson() {
            List<Bson> all = new ArrayList<>();
            if (state != null) {
                all.add(eq("state", state.name()));
            }
            if (template != null) {
                all.add(eq("template", template));
            }
            if (words != null) {
                Pattern pattern = Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE);
                all.add(Filters.or(
                        Filters.regex("title", pattern),
                        Filters.regex("learning.keyMessage", pattern),
                        Filters.regex("learning.activityReference", pattern)));
            }
            return all.isEmpty() ? Filters.empty() : and(all);
        }
    }

    /** The product, if there is one and the actor may see it. */
    public Optional<Stored<Product>> find(Actor actor, UUID id) {
        return ProductPermissions.maySee(actor) ? products.find(id) : Optional.empty();
    }

    /** Newest first. */
    public List<Product> list(Filter filter) {
        return values(products.list(filter.bson(), Sorts.descending("_id"), LARGEST_LIST));
    }

    /** The products that were written from a plan, oldest first. */
    public List<Product> ofPlan(UUID planId) {
        return values(products.list(eq("planId", planId), Sorts.ascending("_id"), LARGEST_LIST));
    }

    /** What stands on the public site and has every one of these words in its title or key message; newest first. */
    public List<Product> published(List<String> words) {
        List<String> wanted =
                words.stream().map(word -> word.toLowerCase(Locale.UK)).toList();
        return values(products.list(eq("state", ProductState.PUBLISHED.name()), Sorts.descending("_id"), LARGEST_LIST))
                .stream()
                .filter(product -> {
                    String text = (product.lastPublished().map(Snapshot::title).orElse("") + " "
                                    + product.learning().keyMessage())
                            .toLowerCase(Locale.UK);
                    return wanted.stream().allMatch(text::contains);
                })
                .sorted(java.util.Comparator.comparing(
                        (Product product) ->
                                product.lastPublished().orElseThrow().publishedAt(),
                        java.util.Comparator.reverseOrder()))
                .toList();
    }

    /** What stands or once stood at this address of the public site. */
    public Optional<Product> oncePublished(String slug) {
        return products.first(eq("slug", slug)).map(Stored::value).filter(product -> product.lastVersion() > 0);
    }

    boolean taken(String slug) {
        return products.first(eq("slug", slug)).isPresent();
    }

    Outcome<Stored<Product>> add(By by, Decision<Product> decision) {
        return products.add(by, decision);
    }

    Outcome<Stored<Product>> change(
            By by,
            UUID id,
            @Nullable Long version,
            Function<Actor, Optional<Refusal>> permission,
            Function<Product, Outcome<Decision<Product>>> decide) {
        Optional<Refusal> refused = permission.apply(by.actor());
        return refused.isPresent() ? Outcome.refused(refused.get()) : products.change(by, id, version, decide);
    }

    private static List<Product> values(List<Stored<Product>> stored) {
        return stored.stream().map(Stored::value).toList();
    }
}
