package org.goldthread.reviews.scope;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * What a review looks into (R7). Nobody is named in it: children and their families by pseudonym, practitioners by role.
 *
 * @param lines the key lines of enquiry, in their order
 * @param from the first day of the time that is looked at
 * @param until the last day of it
 * @param people children and members of the family
 * @param practitioners by role, such as "health visitor, 0-19 service"
 * @param changed by whom and when it was last changed; absent while nothing is in it
 */
public record ReviewScope(
        @BsonId ScopeId id,
        ActivityId review,
        List<String> lines,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Person> people,
        List<String> practitioners,
        @Nullable Mark changed)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    public ReviewScope {
        lines = Given.list(lines);
        people = Given.list(people);
        practitioners = Given.list(practitioners);
    }

    static ReviewScope blank(ActivityId review) {
        return new ReviewScope(ScopeId.of(review), review, List.of(), null, null, List.of(), List.of(), null);
    }

    /** Takes the place of what is there. */
    Outcome<Decision<ReviewScope>> become(ScopeDraft draft, Mark by) {
        return Outcome.done(Decision.of(new ReviewScope(
                id, review, draft.lines(), draft.from(), draft.until(), draft.people(), draft.practitioners(), by)));
    }

    public boolean isBlank() {
        return lines.isEmpty() && from == null && until == null && people.isEmpty() && practitioners.isEmpty();
    }

    /** What it still lacks, in words; none where it can be worked by. */
    public List<String> missing() {
        List<String> missing = new java.util.ArrayList<>();
        if (lines.isEmpty()) {
            missing.add("key lines of enquiry");
        }
        if (from == null || until == null) {
            missing.add("time window");
        }
        if (people.isEmpty()) {
            missing.add("people");
        }
        return List.copyOf(missing);
    }

    /** Everything that stands in it in words. */
    public List<String> texts() {
        List<String> texts = new java.util.ArrayList<>(lines);
        people.forEach(person -> {
            texts.add(person.pseudonym());
            texts.add(person.about() == null ? "" : person.about());
        });
        texts.addAll(practitioners);
        return List.copyOf(texts);
    }

    /** The person of this id. */
    public java.util.Optional<Person> person(UUID personId) {
        return people.stream()
                .filter(person -> person.id(review).equals(personId))
                .findFirst();
    }
}
