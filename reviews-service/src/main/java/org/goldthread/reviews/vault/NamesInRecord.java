package org.goldthread.reviews.vault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.wording.NameForms;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.reviews.access.Access;
import org.goldthread.reviews.access.AccessLog;
import org.goldthread.reviews.access.Act;
import org.springframework.stereotype.Service;

/**
 * Looks through the whole record of a review for names that its vault keeps (R7): a text may be older than the name. Who
 * may open names may look, since what is left out tells what they are. What is found is shown and not kept, and each
 * look is entered in the access log.
 */
@Service
class NamesInRecord {

    /** More are counted, not shown. */
    static final int MOST = 200;

    private final VaultDoor door;
    private final VaultEntries entries;
    private final Sealing sealing;
    private final RecordOfReview record;
    private final Whereabouts whereabouts;
    private final AccessLog log;

    NamesInRecord(
            VaultDoor door,
            VaultEntries entries,
            Sealing sealing,
            RecordOfReview record,
            Whereabouts whereabouts,
            AccessLog log) {
        this.door = door;
        this.entries = entries;
        this.sealing = sealing;
        this.record = record;
        this.whereabouts = whereabouts;
        this.log = log;
    }

    /**
     * What was found.
     *
     * @param names how many people's names were looked for
     * @param places at most {@link #MOST}, those that can be mended before what was replaced already
     * @param all how many there are
     */
    record Found(VaultDoor.Inside inside, int names, List<NamedPlace> places, int all) {}

    Outcome<Found> of(Actor actor, ActivityId review) {
        return door.enter(actor, review, VaultDoor.Asked.OPEN).then(inside -> {
            Optional<Refusal> shut = door.shut(inside.vault());
            if (shut.isPresent()) {
                door.turnedAway(actor, "vault", review.toString(), inside.reference(), shut.get());
                return Outcome.refused(shut.get());
            }
            return Outcome.done(looked(actor, review, inside));
        });
    }

    private Found looked(Actor actor, ActivityId review, VaultDoor.Inside inside) {
        List<VaultName> kept = sealing.named(entries.of(review));
        int names = kept.size();
        if (names == 0) {
            return new Found(inside, 0, List.of(), 0);
        }
        log.append(
                actor,
                new Access(
                        Act.SCANNED,
                        "vault",
                        review.toString(),
                        inside.reference(),
                        "Search through the record with the names of " + names + (names == 1 ? " person" : " people")));
        Set<String> spellings = new HashSet<>();
        kept.forEach(name -> spellings.addAll(name.spellings()));
        List<NamedPlace> all = places(review, inside.reference(), NameForms.of(spellings));
        return new Found(inside, names, all.stream().limit(MOST).toList(), all.size());
    }

    /** Every text of the record that has one of these names; the same text in several earlier versions once. */
    List<NamedPlace> places(ActivityId review, String reference, NameForms names) {
        Set<Ranked> found = new LinkedHashSet<>();
        record.each(review, kept -> {
            for (RecordTexts.Text text : RecordTexts.in(kept.document())) {
                List<NameForms.Place> at = names.inMarkdown(text.words());
                if (!at.isEmpty()) {
                    Whereabouts.Whereabout where = whereabouts.of(reference, kept, text);
                    found.add(new Ranked(
                            where.rank(),
                            new NamedPlace(where.what(), where.page(), where.field(), Excerpt.of(text.words(), at))));
                }
            }
        });
        List<Ranked> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Ranked::rank));
        return ordered.stream().map(Ranked::place).toList();
    }

    private record Ranked(int rank, NamedPlace place) {}
}
