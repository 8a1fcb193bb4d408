package org.goldthread.reviews.report.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.reviews.report.Proposal;
import org.goldthread.reviews.report.Publication;
import org.goldthread.reviews.report.Release;
import org.goldthread.reviews.report.Report;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.report.SignOff;
import org.jspecify.annotations.Nullable;

/**
 * A report as the API shows it.
 *
 * @param state {@code writing}, {@code asked}, {@code signed}, {@code proposed}, {@code published}
 * @param version the number of the latest version
 * @param sentBack why the latest version was sent back; null where it was not
 */
public record ReportView(
        UUID id,
        UUID activityId,
        String activityReference,
        String state,
        int version,
        Text text,
        List<Signature> signatures,
        List<Saved> versions,
        @Nullable String sentBack,
        Published publication) {

    /** What a version says. */
    public record Text(String title, List<Section> sections) {

        public static Text of(ReportText text) {
            return new Text(
                    text.title(),
                    text.sections().stream()
                            .map(one -> new Section(one.id(), one.heading(), one.markdown()))
                            .toList());
        }
    }

    /** A section in Markdown. */
    public record Section(String id, String heading, String markdown) {}

    /** Who has to sign the latest version, and when they did. */
    public record Signature(
            String seat, String name, @Nullable LocalDate signedOn) {}

    /** A saved version. */
    public record Saved(int number, String what, Instant at, String role) {}

    /**
     * How far it is to the public.
     *
     * @param held whether a hold is on record that has not ended
     */
    public record Published(
            @Nullable LocalDate copiesSentOn,
            boolean held,
            @Nullable String proposed,
            @Nullable String kind,
            @Nullable String slug,
            @Nullable LocalDate releasedOn,
            @Nullable LocalDate availableUntil,
            @Nullable LocalDate takenDownOn) {}

    public static ReportView of(Report report, ReportText text) {
        return new ReportView(
                report.id().value(),
                report.origin().activity(),
                report.origin().reference(),
                state(report),
                report.number(),
                Text.of(text),
                report.signatories().stream()
                        .map(one -> new Signature(
                                one.seat(),
                                one.name(),
                                report.signatureOf(one.seat()).map(SignOff::on).orElse(null)))
                        .toList(),
                report.saved().stream()
                        .map(one -> new Saved(
                                one.number(),
                                one.what(),
                                one.by().at(),
                                one.by().role()))
                        .toList(),
                report.sentBack().map(SignOff::reason).orElse(null),
                published(report));
    }

    private static String state(Report report) {
        Publication publication = report.publication();
        if (publication.released() != null) {
            return "published";
        }
        if (publication.proposed() != null) {
            return "proposed";
        }
        return report.signed() ? "signed" : report.asked() ? "asked" : "writing";
    }

    private static Published published(Report report) {
        Publication publication = report.publication();
        Optional<Release> released = Optional.ofNullable(publication.released());
        return new Published(
                publication.copiesOf(report.number()).orElse(null),
                publication.holds().stream().anyMatch(hold -> hold.until() == null),
                Optional.ofNullable(publication.proposed())
                        .map(Proposal::kind)
                        .map(Proposal.Kind::word)
                        .orElse(null),
                released.map(one -> one.kind().word()).orElse(null),
                released.map(Release::slug).orElse(null),
                released.map(Release::on).orElse(null),
                released.map(Release::availableUntil).orElse(null),
                publication.takenDown().stream()
                        .map(gone -> gone.on())
                        .reduce((first, last) -> last)
                        .orElse(null));
    }
}
