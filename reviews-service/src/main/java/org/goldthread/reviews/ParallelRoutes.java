package org.goldthread.reviews;

import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;

import java.util.Set;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which address of parallel reviews (R17). */
@Configuration(proxyBeanMethods = false)
class ParallelRoutes {

    private static final String API = "/api/reviews/v1/activities/{id}/parallel";
    private static final String PAGES = "/reviews/activities/{reference}/parallel";
    private static final Set<Role> READERS =
            Set.of(Role.PARTNERSHIP_OFFICER, Role.GROUP_CHAIR, Role.INDEPENDENT_SCRUTINEER, Role.INDEPENDENT_REVIEWER);

    @Bean
    RouteRules parallelTable() {
        return RouteRules.of(
                get(API).roles(Role.PARTNERSHIP_OFFICER, Role.GROUP_CHAIR, Role.INDEPENDENT_SCRUTINEER),
                post(API + "/link", API + "/unlink", API + "/share").roles(Role.PARTNERSHIP_OFFICER),
                get(PAGES).roles(READERS),
                post(PAGES).roles(Role.PARTNERSHIP_OFFICER));
    }
}
