package org.goldthread.reviews;

import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which address of themes and of modifiable factors (R18). */
@Configuration(proxyBeanMethods = false)
class ThemeRoutes {

    @Bean
    RouteRules themeTable() {
        return RouteRules.of(
                get("/api/reviews/v1/themes", "/reviews/themes", "/reviews/themes.csv")
                        .roles(OF_THE_PARTNERSHIP),
                put("/api/reviews/v1/activities/{id}/modifiable-factors").roles(Role.PARTNERSHIP_OFFICER),
                get("/reviews/activities/{reference}/factors").roles(Role.PARTNERSHIP_OFFICER),
                post("/reviews/activities/{reference}/factors").roles(Role.PARTNERSHIP_OFFICER));
    }
}
