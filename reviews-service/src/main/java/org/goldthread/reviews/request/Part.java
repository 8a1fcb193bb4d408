package org.goldthread.reviews.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One thing asked for, with every version that was given.
 *
 * @param id within the request: {@code chronology}, {@code agency-report}, {@code other-1}
 * @param words what is wanted
 * @param versions in the order in which they were given
 */
public record Part(String id, PartKind kind, String words, List<Submission> versions) {

    public Part {
        versions = versions == null ? List.of() : List.copyOf(versions);
    }

    /** The version that counts: the last one, unless it was taken back or sent back. */
    public Optional<Submission> standing() {
        return last().filter(Submission::stands);
    }

    public Optional<Submission> last() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** Whether this content was given, at any time. */
    boolean has(UUID content) {
        return versions.stream().anyMatch(given -> given.content().equals(content));
    }

    /** Whether these very bytes stand already. */
    boolean isStanding(String sha256) {
        return standing().filter(given -> given.sha256().equals(sha256)).isPresent();
    }

    Part with(Submission more) {
        List<Submission> all = new ArrayList<>(versions);
        all.add(more);
        return new Part(id, kind, words, all);
    }

    Part lastChanged(UnaryOperator<Submission> change) {
        List<Submission> all = new ArrayList<>(versions);
        all.set(all.size() - 1, change.apply(all.get(all.size() - 1)));
        return new Part(id, kind, words, all);
    }
}
