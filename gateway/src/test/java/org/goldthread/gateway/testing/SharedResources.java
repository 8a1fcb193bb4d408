package org.goldthread.gateway.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** Netty's threads are one set for this process: a gateway that stops must not take them from the others. */
@Configuration(proxyBeanMethods = false)
class SharedResources {

    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        return new ReactorResourceFactory() {
            @Override
            public void stop() {
                // left running for the other gateways
            }

            @Override
            public void destroy() {
                // left running for the other gateways
            }
        };
    }
}
