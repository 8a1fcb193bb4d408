package org.goldthread.audit;

import org.goldthread.kit.route.RouteRules;
import org.goldthread.learning.route.LearningRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permission table of the service: who may use which address. */
@Configuration(proxyBeanMethods = false)
class AuditRoutes {

    @Bean
    RouteRules auditsTable() {
        return LearningRoutes.of("audits");
    }
}
