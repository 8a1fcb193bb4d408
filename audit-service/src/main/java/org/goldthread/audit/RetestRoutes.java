package org.goldthread.audit;

import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;

/** Who may use which address of re-audit (A8). */
final class RetestRoutes {

    private RetestRoutes() {}

    static RouteRules table() {
        String api = "/api/audits/v1/activities/{id}/retests";
        String page = "/audits/activities/{reference}/retests";
        return RouteRules.of(
                get(api, api + "/learning", page).roles(OF_THE_PARTNERSHIP),
                put(api).roles(Role.PARTNERSHIP_OFFICER),
                post(page).roles(Role.PARTNERSHIP_OFFICER));
    }
}
