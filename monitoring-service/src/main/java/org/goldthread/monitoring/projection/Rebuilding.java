package org.goldthread.monitoring.projection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.kit.event.EventLog;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.event.Topics;
import org.goldthread.kit.event.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Makes all projections anew from the logs of the events' owners, beside those that are read, and then switches. Events
 * that come meanwhile go to both. If an owner does not answer, nothing is changed.
 */
@Service
public class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final int BATCH = 500;

    private final Generations generations;
    private final Projecting projecting;
    private final EventLog own;
    private final Topics topics;
    private final LockProvider leases;
    private final Map<String, OwnersLog> owners = new LinkedHashMap<>();

    Rebuilding(
            Generations generations,
            Projecting projecting,
            EventLog own,
            Topics topics,
            LockProvider leases,
            HouseProperties properties,
            ReviewsLog reviews,
            AuditsLog audits,
            DisseminationLog dissemination) {
        this.generations = generations;
        this.projecting = projecting;
        this.own = own;
        this.topics = topics;
        this.leases = leases;
        Map<String, OwnersLog> all = Map.of("reviews", reviews, "audits", audits, "dissemination", dissemination);
        properties.installed().stream()
                .filter(all::containsKey)
                .forEach(service -> owners.put(service, all.get(service)));
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
        Optional<SimpleLock> lease =
                leases.lock(new LockConfiguration(ClockProvider.now(), "rebuild", LEASE, Duration.ZERO));
        if (lease.isEmpty()) {
            return Outcome.refused(
                    new Refusal.Rule("rebuild-running", "The projections are being rebuilt already", "default"));
        }
        try {
            return fill(generations.begin());
        } finally {
            lease.get().unlock();
        }
    }

    private Outcome<Rebuilt> fill(Generation generation) {
        Map<String, Long> read = new LinkedHashMap<>();
        for (Map.Entry<String, OwnersLog> owner : owners.entrySet()) {
            try {
                read.put(owner.getKey(), readAll(owner.getValue(), generation));
            } catch (RuntimeException away) {
                LOG.warn("The log of {} cannot be read: {}", owner.getKey(), away.toString());
                generations.abandon(generation);
                return Outcome.refused(new Refusal.Rule(
                        "owner-away",
                        "The log of the service " + owner.getKey() + " cannot be read. Nothing was changed",
                        "default"));
            }
        }
        read.put(topics.service(), readAll(this::ownPart, generation));
        generations.complete(generation);
        LOG.info("The projections were rebuilt: generation {}, events {}", generation.number(), read);
        return Outcome.done(new Rebuilt(generation.number(), read));
    }

    private long readAll(OwnersLog log, Generation generation) {
        long count = 0;
        long position = 0;
        OwnersLog.Part part = log.after(position);
        while (part.end() > position) {
            part.events().forEach(event -> projecting.apply(generation, event));
            count += part.events().size();
            position = part.end();
            part = log.after(position);
        }
        return count;
    }

    private OwnersLog.Part ownPart(long after) {
        var part = own.after(after, BATCH);
        List<IncomingEvent> events = part.stream()
                .map(event -> Wire.incoming(Wire.cloudEvent(event, topics.source())))
                .toList();
        return new OwnersLog.Part(
                part.isEmpty() ? after : part.get(part.size() - 1).position(), events);
    }
}
