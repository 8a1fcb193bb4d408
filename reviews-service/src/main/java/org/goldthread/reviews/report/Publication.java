package org.goldthread.reviews.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * How a report goes to the public.
 *
 * @param decided at the desk, on what may identify a person
 * @param copies advance copies that went to the national bodies
 * @param holds with their reasons
 * @param proposed by the first of the two people; null while nobody has
 * @param released what is public now; null where nothing is
 * @param takenDown what was public
 */
public record Publication(
        List<DeskDecision> decided,
        List<Copies> copies,
        List<Hold> holds,
        @Nullable Proposal proposed,
        @Nullable Release released,
        List<TakenDown> takenDown) {

    public Publication {
        decided = decided == null ? List.of() : List.copyOf(decided);
        copies = copies == null ? List.of() : List.copyOf(copies);
        holds = holds == null ? List.of() : List.copyOf(holds);
        takenDown = takenDown == null ? List.of() : List.copyOf(takenDown);
    }

    /** Advance copies of a version that were sent on a day. */
    public record Copies(Integer version, LocalDate on, By.Mark by) {}

    static Publication none() {
        return new Publication(List.of(), List.of(), List.of(), null, null, List.of());
    }

    /** With decisions that replace earlier ones on the same. */
    Publication deciding(List<DeskDecision> now) {
        List<DeskDecision> all = new ArrayList<>(decided);
        all.removeIf(before -> now.stream().anyMatch(one -> one.hit().equals(before.hit())));
        all.addAll(now);
        return new Publication(all, copies, holds, proposed, released, takenDown);
    }

    Publication copied(Copies sent) {
        List<Copies> all = new ArrayList<>(copies);
        all.removeIf(before -> before.version().equals(sent.version()));
        all.add(sent);
        return new Publication(decided, all, holds, proposed, released, takenDown);
    }

    Publication holding(List<Hold> all) {
        return new Publication(decided, copies, all, proposed, released, takenDown);
    }

    Publication proposing(@Nullable Proposal proposal) {
        return new Publication(decided, copies, holds, proposal, released, takenDown);
    }

    Publication releasing(Release release) {
        return new Publication(decided, copies, holds, null, release, takenDown);
    }

    Publication takingDown(TakenDown gone) {
        List<TakenDown> all = new ArrayList<>(takenDown);
        all.add(gone);
        return new Publication(decided, copies, holds, null, null, all);
    }

    /** The day on which advance copies of a version were sent. */
    public Optional<LocalDate> copiesOf(int version) {
        return copies.stream()
                .filter(one -> one.version() == version)
                .map(Copies::on)
                .findFirst();
    }

    public Optional<Hold> hold(LocalDate today) {
        return holds.stream().filter(one -> one.stands(today)).findFirst();
    }

    public Optional<DeskDecision> decision(String hit) {
        return decided.stream().filter(one -> one.hit().equals(hit)).findFirst();
    }
}
