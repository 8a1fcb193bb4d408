package org.goldthread.kit.neighbour;

import feign.FeignException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.event.LogPart;
import org.goldthread.kit.event.OwnerAway;
import org.goldthread.kit.event.OwnersLogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/** The neighbours' logs over HTTP, one client and one circuit breaker an owner. */
public final class NeighboursLogs implements OwnersLogs {

    private static final Logger LOG = LoggerFactory.getLogger(NeighboursLogs.class);

    private final FeignClientBuilder builder;
    private final Map<String, String> addresses;
    private final Map<String, OwnersLogClient> clients = new ConcurrentHashMap<>();

    /**
     * The logs of these neighbours.
     *
     * @param addresses base addresses by the services' names
     */
    public NeighboursLogs(ApplicationContext context, Map<String, String> addresses) {
        this.builder = new FeignClientBuilder(context);
        this.addresses = Map.copyOf(addresses);
    }

    @Override
    public List<IncomingEvent> eventsOf(String service, UUID subject, long afterSequence) {
        if (!addresses.containsKey(service)) {
            return List.of();
        }
        try {
            return client(service).eventsOf(subject, afterSequence);
        } catch (FeignException | NoFallbackAvailableException | OAuth2AuthorizationException away) {
            LOG.warn(
                    "{} could not be asked for earlier events: {}",
                    service,
                    NestedExceptionUtils.getMostSpecificCause(away).toString());
            return List.of();
        }
    }

    @Override
    public LogPart after(String service, long position) {
        if (!addresses.containsKey(service)) {
            throw new OwnerAway(service, null);
        }
        try {
            return client(service).after(position);
        } catch (FeignException | NoFallbackAvailableException | OAuth2AuthorizationException away) {
            throw new OwnerAway(service, NestedExceptionUtils.getMostSpecificCause(away));
        }
    }

    private OwnersLogClient client(String service) {
        return clients.computeIfAbsent(
                service,
                owner -> builder.forType(OwnersLogClient.class, "log-of-" + owner)
                        .url(addresses.get(owner))
                        .build());
    }
}
