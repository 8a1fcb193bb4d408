package org.goldthread.reviews.request.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.By;
import org.goldthread.reviews.request.Answered;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.Part;
import org.goldthread.reviews.request.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A request for information as the API shows it.
 *
 * @param alsoFor references of parallel reviews of the same incident that it serves too
 */
public record RequestView(
        UUID id,
        UUID activityId,
        String activityReference,
        String agency,
        String state,
        boolean overdue,
        LocalDate dueOn,
        String powerId,
        String powerName,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String note,
        Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable LocalDate completedOn,
        List<PartView> parts,
        List<RefusalView> refusals,
        List<String> alsoFor) {

    /** A part and its versions, the last one last. */
    public record PartView(String id, String kind, String words, boolean received, List<VersionView> versions) {}

    /**
     * A version of a part.
     *
     * @param file of a file: where it is read; absent for a chronology, whose rows are in the review's chronology
     * @param rows of a chronology: how many were taken
     * @param rowsRefused of a chronology: see {@code imports/{content}} for which and why
     */
    public record VersionView(
            int number,
            UUID content,
            String name,
            long size,
            String sha256,
            @Nullable String file,
            @Nullable Integer rows,
            @Nullable Integer rowsRefused,
            @Nullable String note,
            Instant givenAt,
            boolean stands,
            @Nullable String withdrawnBecause,
            @Nullable String sentBackBecause) {}

    /** A refusal and its answer. */
    public record RefusalView(
            String reason,
            Instant refusedAt,
            @Nullable String reply,
            @Nullable Boolean accepted) {}

    public static RequestView of(InformationRequest request, List<String> alsoFor, LocalDate today) {
        By.Mark acknowledged = request.acknowledged();
        return new RequestView(
                request.id().value(),
                request.review().activity(),
                request.review().reference(),
                request.agency(),
                request.state().id(),
                request.overdueOn(today),
                request.dueOn(),
                request.asked().powerId(),
                request.asked().powerName(),
                request.asked().from(),
                request.asked().until(),
                request.asked().note(),
                request.sent().at(),
                acknowledged == null ? null : acknowledged.at(),
                request.completedOn(),
                request.parts().stream().map(part -> part(request, part)).toList(),
                request.refusals().stream().map(RequestView::refusal).toList(),
                alsoFor);
    }

    private static PartView part(InformationRequest request, Part part) {
        return new PartView(
                part.id(),
                part.kind().id(),
                part.words(),
                part.standing().isPresent(),
                part.versions().stream()
                        .map(version -> version(request, version))
                        .toList());
    }

    private static VersionView version(InformationRequest request, Submission given) {
        Submission.Taken withdrawn = given.withdrawn();
        Submission.Look look = given.look();
        return new VersionView(
                given.number(),
                given.content(),
                given.name(),
                given.size(),
                given.sha256(),
                given.rows() == null ? "/api/reviews/v1/requests/" + request.id() + "/files/" + given.content() : null,
                given.rows(),
                given.rowsRefused(),
                given.note(),
                given.by().at(),
                given.stands(),
                withdrawn == null ? null : withdrawn.reason(),
                look == null ? null : look.reason());
    }

    private static RefusalView refusal(Answered refusal) {
        return new RefusalView(refusal.reason(), refusal.by().at(), refusal.reply(), refusal.upheld());
    }
}
