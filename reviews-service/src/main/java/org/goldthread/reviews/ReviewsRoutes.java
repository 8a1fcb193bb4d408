package org.goldthread.reviews;

import org.goldthread.kit.route.RouteRules;
import org.goldthread.learning.route.LearningRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permission table of the service: who may use which address. */
@Configuration(proxyBeanMethods = false)
class ReviewsRoutes {

    @Bean
    RouteRules reviewsTable() {
        return LearningRoutes.of("reviews").and(ReferralRoutes.table()).and(ConductRoutes.table());
    }
}
