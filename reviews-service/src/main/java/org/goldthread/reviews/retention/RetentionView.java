package org.goldthread.reviews.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.By.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A review's retention, as programs see it.
 *
 * @param state open, kept, held, due, proposed or disposed
 * @param basis {@code default}: no framework names a period
 */
record RetentionView(
        UUID review,
        String reference,
        String state,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate reviewOn,
        String basis,
        List<HoldView> holds,
        @Nullable String proposal,
        @Nullable Instant proposedAt,
        @Nullable Instant disposedAt) {

    /** A legal hold. */
    record HoldView(
            String reason,
            Instant setAt,
            @Nullable Instant liftedAt,
            @Nullable String liftedFor) {}

    static RetentionView of(Retention retention, LocalDate today) {
        Proposal proposal = retention.proposal();
        Disposal disposal = retention.disposal();
        return new RetentionView(
                retention.review().value(),
                retention.reference(),
                retention.state(today),
                retention.closedOn(),
                retention.reviewOn(),
                "default",
                retention.holds().stream().map(RetentionView::hold).toList(),
                proposal == null ? null : proposal.reason(),
                proposal == null ? null : proposal.by().at(),
                disposal == null ? null : disposal.confirmed().at());
    }

    private static HoldView hold(LegalHold hold) {
        Mark lifted = hold.lifted();
        return new HoldView(hold.reason(), hold.by().at(), lifted == null ? null : lifted.at(), hold.liftedFor());
    }
}
