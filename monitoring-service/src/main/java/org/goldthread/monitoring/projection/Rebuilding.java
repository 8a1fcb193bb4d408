package org.goldthread.monitoring.projection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import net.javacrumbs.shedlock.core.LockProvider;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.kit.event.EventLog;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.LogPart;
import org.goldthread.kit.event.OwnerAway;
import org.goldthread.kit.event.OwnersLogs;
import org.goldthread.kit.event.Topics;
import org.goldthread.kit.event.Wire;
import org.goldthread.kit.store.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Makes all projections anew from the logs of the events' owners, beside those that are read, and then switches. Events
 * that come meanwhile go to both. What a log has that was not taken in yet is taken in on the way, by everybody who
 * handles it, so that nothing is applied again when it comes. If an owner does not answer, nothing is switched.
 */
@Service
public class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final int BATCH = 500;

    private final Generations generations;
    private final Projecting projecting;
    private final Intake intake;
    private final OwnersLogs neighbours;
    private final EventLog own;
    private final Topics topics;
    private final Lease lease;
    private final List<String> owners;

    Rebuilding(
            Generations generations,
            Projecting projecting,
            Intake intake,
            OwnersLogs neighbours,
            EventLog own,
            Topics topics,
            LockProvider leases,
            HouseProperties properties) {
        this.generations = generations;
        this.projecting = projecting;
        this.intake = intake;
        this.neighbours = neighbours;
        this.own = own;
        this.topics = topics;
        this.lease = Lease.of(leases, "rebuild", Duration.ofMinutes(30));
        this.owners = properties.listensTo().stream()
                .filter(properties.installed()::contains)
                .filter(service -> !service.equals(topics.service()))
                .toList();
    }

    /**
     * What a rebuild read.
     *
     * @param events how many events, by the service that said them
     */
    public record Rebuilt(int generation, Map<String, Long> events) {
        public Rebuilt {
            events = Map.copyOf(events);
        }
    }

    /**
     * Rebuilds everything, which takes a while.
     *
     * @return refused while another rebuild runs, and when an owner's log cannot be read
     */
    public Outcome<Rebuilt> rebuild() {
        return lease.answer(() -> fill(generations.begin()))
                .orElseGet(() -> Outcome.refused(
                        new Refusal.Rule("rebuild-running", "The projections are being rebuilt already", "default")));
    }

    private Outcome<Rebuilt> fill(Generation generation) {
        Map<String, Long> read = new LinkedHashMap<>();
        for (String owner : owners) {
            try {
                read.put(owner, readAll(position -> neighbours.after(owner, position), generation));
            } catch (OwnerAway away) {
                LOG.warn("A rebuild is given up: {}", away.toString());
                generations.abandon(generation);
                return Outcome.refused(new Refusal.Rule(
                        "owner-away",
                        "The log of the service " + owner + " cannot be read. Nothing was changed",
                        "default"));
            }
        }
        read.put(topics.service(), readAll(this::ownPart, generation));
        generations.complete(generation);
        LOG.info("The projections were rebuilt: generation {}, events {}", generation.number(), read);
        return Outcome.done(new Rebuilt(generation.number(), read));
    }

    private long readAll(LongFunction<LogPart> log, Generation generation) {
        return LogPart.readAll(log, event -> put(generation, event));
    }

    /** An event that is taken in only now goes to every generation that is written; one that was taken in, to this. */
    private void put(Generation generation, IncomingEvent event) {
        if (intake.take(event) == Intake.Taken.DUPLICATE) {
            projecting.apply(generation, event);
        }
    }

    private LogPart ownPart(long after) {
        var part = own.after(after, BATCH);
        List<IncomingEvent> events = part.stream()
                .map(event -> Wire.incoming(Wire.cloudEvent(event, topics.source())))
                .toList();
        return new LogPart(part.isEmpty() ? after : part.get(part.size() - 1).position(), events);
    }
}
