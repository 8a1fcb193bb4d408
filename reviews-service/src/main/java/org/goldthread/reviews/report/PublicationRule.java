package org.goldthread.reviews.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.pages.PageWords;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Publication.Rule;
import org.goldthread.profile.ReviewType;
import org.goldthread.profile.StatutoryClock;
import org.goldthread.reviews.criteria.Editions;
import org.jspecify.annotations.Nullable;

/**
 * What the profile says about publishing reports of one type of review under one edition of the guidance: whether, how
 * long after the advance copies, and for how long (R14).
 *
 * @param publication null for a type that the profile says nothing about
 * @param always whether nothing may be published instead of the report
 * @param copies the clock of advance copies; null where the profile asks for none
 * @param available the clock of how long it stays; null where the profile sets nothing
 */
public record PublicationRule(
        org.goldthread.profile.@Nullable Publication publication,
        boolean always,
        @Nullable StatutoryClock copies,
        @Nullable StatutoryClock available,
        WorkingDays days) {

    /** The rule of a review. */
    public static PublicationRule of(Profile profile, String typeId, String edition, WorkingDays days) {
        org.goldthread.profile.Publication publication = profile.reviewTypes().stream()
                .filter(type -> type.id().equals(typeId))
                .findFirst()
                .map(ReviewType::publication)
                .orElse(null);
        boolean compels = profile.editions().stream()
                .filter(one -> one.id().equals(edition))
                .anyMatch(Editions::compels);
        List<StatutoryClock> after = profile.clocks().stream()
                .filter(clock -> clock.anchor() == StatutoryClock.Anchor.PUBLISHED)
                .filter(clock -> clock.editions().isEmpty() || clock.editions().contains(edition))
                .filter(clock ->
                        clock.activityTypes().isEmpty() || clock.activityTypes().contains(typeId))
                .toList();
        return new PublicationRule(
                publication,
                compels && publication != null && publication.rule() == Rule.MUST,
                first(after, StatutoryClock.Sense.BEFORE),
                first(after, StatutoryClock.Sense.AT_LEAST),
                days);
    }

    private static @Nullable StatutoryClock first(List<StatutoryClock> clocks, StatutoryClock.Sense sense) {
        return clocks.stream()
                .filter(clock -> clock.sense() == sense)
                .findFirst()
                .orElse(null);
    }

    /** Whether publishing this needs a reason: the improvements instead of a report, or a report that normally is not. */
    public boolean asksReason(Proposal.Kind kind) {
        return kind == Proposal.Kind.IMPROVEMENTS
                ? publication == null || publication.rule() != Rule.NORMALLY_NOT
                : publication != null && publication.rule() == Rule.NORMALLY_NOT;
    }

    Optional<Refusal> againstKind(Proposal.Kind kind, @Nullable String reason) {
        if (kind == Proposal.Kind.IMPROVEMENTS && always && publication != null) {
            return Optional.of(new Refusal.Rule("must-be-published", publication.text(), publication.basis()));
        }
        if (reason == null && asksReason(kind)) {
            return Optional.of(Refusal.invalid(
                    "reason",
                    "required",
                    kind == Proposal.Kind.IMPROVEMENTS
                            ? "Enter why the report is not published"
                            : "Enter why this report is published: normally it is not"));
        }
        return Optional.empty();
    }

    /** The first day on which it may be published, when advance copies were sent on this day. */
    public LocalDate firstDay(LocalDate sent) {
        StatutoryClock clock = copies;
        if (clock == null) {
            return sent;
        }
        if (clock.workingDays() != null) {
            return days.after(sent, clock.workingDays());
        }
        return clock.period() == null ? sent.plusDays(1) : sent.plus(clock.period());
    }

    /** What stands against publishing today a version whose advance copies were sent then, with the clause. */
    public Optional<Refusal> againstDay(Optional<LocalDate> sent, LocalDate today) {
        StatutoryClock clock = copies;
        if (clock == null) {
            return Optional.empty();
        }
        if (sent.isEmpty()) {
            return Optional.of(new Refusal.Rule(
                    "no-advance-copies",
                    "First send this version: " + clock.name() + " (" + clock.basis() + ")",
                    clock.basis()));
        }
        LocalDate first = firstDay(sent.get());
        return today.isBefore(first)
                ? Optional.of(new Refusal.Rule(
                        "too-early",
                        "Advance copies were sent on " + PageWords.date(sent.get()) + waiting(clock)
                                + ": it may be published from " + PageWords.date(first) + " (" + clock.basis() + ")",
                        clock.basis()))
                : Optional.empty();
    }

    private static String waiting(StatutoryClock clock) {
        return clock.workingDays() == null
                ? ""
                : ", and " + PageWords.count(clock.workingDays(), "working day has", "working days have")
                        + " to pass after that";
    }

    @Nullable
    LocalDate availableUntil(LocalDate released) {
        StatutoryClock clock = available;
        return clock == null || clock.period() == null ? null : released.plus(clock.period());
    }

    String availableBasis() {
        return available == null ? "default" : available.basis();
    }
}
