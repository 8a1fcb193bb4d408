package org.goldthread.dissemination.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.Binary;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.springframework.stereotype.Repository;

/** All reports of reviews that were ever public here, each with its text while it is. */
@Repository
public class PublishedReviews {

    private static final int LARGEST_LIST = 5_000;

    private final Aggregates<PublishedReview> reviews;
    private final Aggregates<ReviewText> texts;
    private final By house = By.of(Actor.house("dissemination"));

    PublishedReviews(House store) {
        this.reviews = store.aggregates("publishedReviews", PublishedReview.class, PublishedReview.SCHEMA)
                .indexed(Indexes.ascending("slug"))
                .indexed(Indexes.ascending("fetched"));
        this.texts = store.aggregates("reviewTexts", ReviewText.class, ReviewText.SCHEMA);
    }

    /** Keeps what was heard; what is kept already stays as it is. */
    void keep(PublishedReview review) {
        reviews.add(house, Decision.of(review));
    }

    /** Marks it as taken down and forgets what it said. */
    void takeDown(PublishedReviewId id, java.time.LocalDate on, String because) {
        reviews.change(house, id.value(), review -> Outcome.done(Decision.of(review.takenDown(on, because))));
        texts.find(id.value())
                .ifPresent(stored -> texts.change(
                        house,
                        id.value(),
                        text -> Outcome.done(Decision.of(new ReviewText(id, List.of(), new Binary(new byte[0]))))));
    }

    /** Keeps what it says, unless it was taken down meanwhile. */
    void keepText(ReviewText text) {
        texts.add(house, Decision.of(text));
        reviews.change(
                house,
                text.id().value(),
                review -> Outcome.done(Decision.of(review.down() ? review : review.withText())));
    }

    /** Those that are public and whose text is not here yet. */
    List<PublishedReview> unfetched() {
        return values(reviews.list(
                and(eq("fetched", false), exists("takenDownOn", false)), Sorts.ascending("_id"), LARGEST_LIST));
    }

    /** Those that the public may read, the newest first. */
    public List<PublishedReview> published(List<String> words) {
        List<String> wanted =
                words.stream().map(word -> word.toLowerCase(Locale.UK)).toList();
        return values(reviews.list(eq("fetched", true), Sorts.descending("_id"), LARGEST_LIST)).stream()
                .filter(review -> wanted.stream()
                        .allMatch((review.title() + " " + review.reference()).toLowerCase(Locale.UK)::contains))
                .sorted(java.util.Comparator.comparing(PublishedReview::releasedOn)
                        .reversed())
                .toList();
    }

    /** One by its address, taken down or not; nothing before its text is here. */
    public Optional<PublishedReview> find(String slug) {
        return values(reviews.list(eq("slug", slug), Sorts.descending("_id"), 10)).stream()
                .filter(review -> review.fetched() || review.down())
                .findFirst();
    }

    public Optional<ReviewText> text(PublishedReview review) {
        return texts.find(review.id().value())
                .map(Stored::value)
                .filter(text -> !text.sections().isEmpty());
    }

    Optional<PublishedReview> find(UUID id) {
        return reviews.find(id).map(Stored::value);
    }

    private static List<PublishedReview> values(List<Stored<PublishedReview>> stored) {
        return stored.stream().map(Stored::value).toList();
    }
}
