package org.goldthread.kit.autoconfigure;

import feign.FeignException;
import java.net.URI;
import java.util.List;
import org.goldthread.kit.event.OwnersLogs;
import org.goldthread.kit.neighbour.NeighbourAccess;
import org.goldthread.kit.neighbour.OwnersLogClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/** Calls to neighbours, where there are any. */
@AutoConfiguration(
        afterName = "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration")
@ConditionalOnProperty("goldthread.identity.client-id")
@Import(NeighbourAccess.class)
@EnableFeignClients(clients = OwnersLogClient.class)
public class NeighbourAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NeighbourAutoConfiguration.class);

    @Bean
    OwnersLogs ownersLogs(OwnersLogClient client, HouseProperties properties) {
        return (service, subject, after) -> {
            String owner = properties.neighbours().get(service);
            try {
                return owner == null ? List.of() : client.eventsOf(URI.create(owner), subject, after);
            } catch (FeignException | NoFallbackAvailableException | OAuth2AuthorizationException away) {
                LOG.warn("{} could not be asked for earlier events: {}", service, away.toString());
                return List.of();
            }
        };
    }
}
