package org.goldthread.gateway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnershipConfiguration {

    @Bean
    Partnership partnership(Installation installation) {
        return new Partnership(installation.profile(), installation.profile());
    }
}
