package org.goldthread.reviews.vault;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;

/** The vault's settings, and the wish to hear of everybody who is turned away by the permission table. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultProperties.class)
class VaultConfiguration {

    @Bean
    AuthorizationEventPublisher turnedAway(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }
}
