package org.goldthread.reviews.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;

/**
 * One incident that several reviews look at: they share requests to agencies, each of which is asked once, and their
 * chronology (R17).
 *
 * @param reviews the activities that look at it; a review looks at one incident at most
 * @param shared requests of one of them that others see too
 */
public record Incident(@BsonId IncidentId id, List<Member> reviews, List<Shared> shared) implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    static final int LONGEST_REASON = 500;
    static final int MOST = 10;

    /**
     * A review of the incident.
     *
     * @param why why it is parallel to the others; absent for the first one
     */
    public record Member(UUID activity, @Nullable String why, By.Mark by) {}

    /**
     * A request that others see too.
     *
     * @param of the review that it belongs to
     * @param with the others
     */
    public record Shared(UUID request, UUID of, Set<UUID> with) {
        public Shared {
            with = with == null ? Set.of() : Set.copyOf(with);
        }
    }

    public Incident {
        reviews = reviews == null ? List.of() : List.copyOf(reviews);
        shared = shared == null ? List.of() : List.copyOf(shared);
    }

    static Outcome<Decision<Incident>> link(IncidentId id, UUID first, UUID second, @Nullable String why, By.Mark by) {
        return new Incident(id, List.of(new Member(first, null, by)), List.of()).add(second, why, by);
    }

    Outcome<Decision<Incident>> add(UUID activity, @Nullable String why, By.Mark by) {
        String words = Text.tidy(why);
        return new Problems()
                .when(has(activity), "reference", "already-linked", "It is linked already")
                .when(reviews.size() >= MOST, "reference", "too-many", "At most " + MOST + " reviews are linked")
                .text("why", words, LONGEST_REASON, "why they look at the same incident")
                .orElse(() -> {
                    List<Member> more = new ArrayList<>(reviews);
                    more.add(new Member(activity, words, by));
                    return Outcome.done(Decision.of(new Incident(id, more, shared)));
                });
    }

    /**
     * Takes a review out: what was shared with it, and of it, is not shared any more. One that is left alone is linked
     * to nothing.
     */
    Outcome<Decision<Incident>> remove(UUID activity) {
        return Guard.unless(has(activity) ? Optional.empty() : Optional.of(new Refusal.Missing()), () -> {
            List<Member> left = reviews.stream()
                    .filter(each -> !each.activity().equals(activity))
                    .toList();
            if (left.size() < 2) {
                return Outcome.done(Decision.of(new Incident(id, List.of(), List.of())));
            }
            return Outcome.done(Decision.of(new Incident(
                    id,
                    left,
                    shared.stream()
                            .filter(each -> !each.of().equals(activity))
                            .map(each -> new Shared(each.request(), each.of(), without(each.with(), activity)))
                            .filter(each -> !each.with().isEmpty())
                            .toList())));
        });
    }

    /** Shares a request of one review with others; shared with none, it is that review's alone again. */
    Outcome<Decision<Incident>> share(UUID request, UUID of, Set<UUID> with) {
        boolean known = has(of) && with.stream().allMatch(this::has) && !with.contains(of);
        return Guard.unless(known ? Optional.empty() : Optional.of(new Refusal.Missing()), () -> {
            List<Shared> all = new ArrayList<>(shared.stream()
                    .filter(each -> !each.request().equals(request))
                    .toList());
            if (!with.isEmpty()) {
                all.add(new Shared(request, of, with));
            }
            return Outcome.done(Decision.of(new Incident(id, reviews, all)));
        });
    }

    public boolean has(UUID activity) {
        return reviews.stream().anyMatch(each -> each.activity().equals(activity));
    }

    /** The reviews beside this one. */
    public Set<UUID> beside(UUID activity) {
        return reviews.stream()
                .map(Member::activity)
                .filter(each -> !each.equals(activity))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> sharedWith(UUID activity) {
        return shared.stream()
                .filter(each -> each.with().contains(activity))
                .map(Shared::request)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> reviewsOf(UUID request) {
        return shared.stream()
                .filter(each -> Objects.equals(each.request(), request))
                .flatMap(each -> each.with().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<UUID> without(Set<UUID> all, UUID one) {
        return all.stream().filter(each -> !each.equals(one)).collect(Collectors.toUnmodifiableSet());
    }
}
