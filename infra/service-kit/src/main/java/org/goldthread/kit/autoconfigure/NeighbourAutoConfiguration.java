package org.goldthread.kit.autoconfigure;

import org.goldthread.kit.event.OwnersLogs;
import org.goldthread.kit.neighbour.NeighbourAccess;
import org.goldthread.kit.neighbour.NeighboursLogs;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Calls to neighbours, where there are any. */
@AutoConfiguration(
        afterName = "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration")
@ConditionalOnProperty("goldthread.identity.client-id")
@Import(NeighbourAccess.class)
public class NeighbourAutoConfiguration {

    @Bean
    OwnersLogs ownersLogs(ApplicationContext context, HouseProperties properties) {
        return new NeighboursLogs(context, properties.neighbours());
    }
}
