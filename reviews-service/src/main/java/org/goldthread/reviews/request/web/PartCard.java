package org.goldthread.reviews.request.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.Part;
import org.goldthread.reviews.request.Submission;
import org.jspecify.annotations.Nullable;

/** A part with what was given and what may be done. */
record PartCard(
        String id,
        String words,
        String help,
        Tag state,
        List<VersionLine> versions,
        @Nullable String givePath,
        String giveWords,
        @Nullable String takeBackPath,
        @Nullable String acceptPath,
        @Nullable String sendBackPath) {

    /** A version of a part. */
    record VersionLine(
            String words,
            @Nullable String file,
            @Nullable String rows,
            String given,
            @Nullable String said) {}

    static PartCard of(InformationRequest request, Part part, String path, boolean own, boolean keeps) {
        boolean open = !request.state().isEnded();
        String at = path + "/parts/" + part.id();
        Optional<Submission> standing = part.standing();
        boolean unseen = standing.filter(given -> given.look() == null).isPresent();
        return new PartCard(
                part.id(),
                part.words(),
                part.kind().help(),
                RequestWords.part(part),
                part.versions().stream().map(given -> line(path, given)).toList(),
                own && open ? at + "/give" : null,
                standing.isPresent() ? "Send a corrected version" : "Give this",
                own && open && standing.isPresent() ? at + "/take-back" : null,
                keeps && open && unseen ? at + "/accept" : null,
                keeps && open && unseen ? at + "/send-back" : null);
    }

    private static VersionLine line(String path, Submission given) {
        Submission.Taken withdrawn = given.withdrawn();
        Submission.Look look = given.look();
        String said = null;
        if (withdrawn != null) {
            said = "Taken back: " + withdrawn.reason();
        } else if (look != null) {
            said = look.reason() == null
                    ? "Accepted " + PageWords.date(look.by().at())
                    : "Sent back: " + look.reason();
        }
        Integer rows = given.rows();
        return new VersionLine(
                "Version " + given.number() + ", " + given.name() + ", " + RequestWords.size(given.size()),
                rows == null ? path + "/files/" + given.content() : path + "/imports/" + given.content(),
                rows == null
                        ? null
                        : PageWords.count(rows, "entry", "entries") + " taken, "
                                + PageWords.count(given.rowsRefused() == null ? 0 : given.rowsRefused(), "row", "rows")
                                + " not taken",
                "Given " + RequestWords.by(given.by()) + (given.note() == null ? "" : ". " + given.note()),
                said);
    }
}
