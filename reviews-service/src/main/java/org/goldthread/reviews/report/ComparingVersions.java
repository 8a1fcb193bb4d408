package org.goldthread.reviews.report;

import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.ActivityId;
import org.springframework.stereotype.Service;

/** Lays two versions of a report beside each other. */
@Service
public class ComparingVersions {

    private final ReadingReport reading;

    public ComparingVersions(ReadingReport reading) {
        this.reading = reading;
    }

    public Outcome<Comparison> compare(Actor actor, ActivityId review, int from, int to) {
        return reading.version(actor, review, from)
                .then(before ->
                        reading.version(actor, review, to).map(after -> Comparison.of(from, before, to, after)));
    }
}
