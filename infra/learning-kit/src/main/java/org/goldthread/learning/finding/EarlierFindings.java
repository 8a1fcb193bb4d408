package org.goldthread.learning.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.known.KnownFinding;
import org.goldthread.learning.known.KnownFindings;
import org.goldthread.learning.known.Likeness;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Earlier findings as each reader may know of them: those of this service as ever, those of the other one only for
 * people who read everything (R11, X5).
 */
@Service
public class EarlierFindings {

    private static final int OFFERED = 10;

    private final KnownFindings known;
    private final ReadingFindings reading;
    private final CurrentFramework framework;

    public EarlierFindings(KnownFindings known, ReadingFindings reading, CurrentFramework framework) {
        this.known = known;
        this.reading = reading;
        this.framework = framework;
    }

    /** An earlier finding as a link shows it. */
    public record Earlier(UUID id, String title, String reference, String path) {}

    /** Those that are like a finding, the most alike first. */
    public List<Likeness> like(Actor actor, Finding finding) {
        FindingText text = finding.text();
        return known.like(
                finding.origin().activity(),
                text.themes(),
                null,
                earlier -> mayKnow(actor, earlier),
                OFFERED,
                text.title(),
                text.statement());
    }

    /** Those that have these words and this theme, for somebody who looks on their own. */
    public List<Likeness> search(Actor actor, Finding finding, @Nullable String words, @Nullable String theme) {
        return known.like(
                finding.origin().activity(), List.of(), theme, earlier -> mayKnow(actor, earlier), OFFERED, words);
    }

    /** Those of these that are agreed and that the reader may know of, whichever service found them. */
    public List<Earlier> seen(Actor actor, Collection<FindingId> ids) {
        Map<UUID, Earlier> seen = new LinkedHashMap<>();
        reading.seen(actor, ids).stream()
                .filter(Finding::isAgreed)
                .forEach(own -> seen.put(
                        own.id().value(),
                        new Earlier(
                                own.id().value(),
                                own.text().title(),
                                own.origin().reference(),
                                "/" + framework.service() + "/findings/" + own.id())));
        List<UUID> others = new ArrayList<>(ids.stream().map(FindingId::value).toList());
        others.removeAll(seen.keySet());
        known.all(others).stream()
                .filter(earlier -> mayKnow(actor, earlier))
                .forEach(earlier -> seen.put(
                        earlier.id(), new Earlier(earlier.id(), earlier.title(), earlier.reference(), earlier.path())));
        return List.copyOf(seen.values());
    }

    /** Of these, those that were found in this activity itself. */
    boolean ofActivity(UUID activity, Collection<FindingId> ids, Actor actor) {
        return reading.seen(actor, ids).stream()
                .anyMatch(finding -> finding.origin().activity().equals(activity));
    }

    private boolean mayKnow(Actor actor, KnownFinding earlier) {
        return Readers.readsEverything(actor)
                || (earlier.service().equals(framework.service())
                        && reading.one(actor, new FindingId(earlier.id())).isDone());
    }
}
