package org.goldthread.learning.finding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the API shows it.
 *
 * @param id also the id of its thread once it is agreed
 * @param agreedAt absent while it is a draft
 */
public record FindingView(
        UUID id,
        UUID activityId,
        String activityReference,
        String state,
        String title,
        String statement,
        String nature,
        @Nullable String underlyingReasons,
        @Nullable String evidence,
        @Nullable String context,
        Circumstances circumstances,
        @Nullable String seenThen,
        List<String> themes,
        List<UUID> repeats,
        @Nullable Boolean declaredNew,
        @Nullable String newBecause,
        Instant draftedAt,
        String draftedByRole,
        @Nullable Instant agreedAt,
        @Nullable String agreedByRole) {

    public static FindingView of(Finding finding) {
        FindingText text = finding.text();
        By.Mark agreed = finding.agreed();
        return new FindingView(
                finding.id().value(),
                finding.origin().activity(),
                finding.origin().reference(),
                finding.stage().word(),
                text.title(),
                text.statement(),
                text.nature().word(),
                text.underlyingReasons(),
                text.evidence(),
                text.context(),
                text.circumstances(),
                text.seenThen(),
                text.themes(),
                text.repeats().stream().map(FindingId::value).toList(),
                text.declaredNew(),
                text.newBecause(),
                finding.drafted().at(),
                finding.drafted().role(),
                agreed == null ? null : agreed.at(),
                agreed == null ? null : agreed.role());
    }
}
