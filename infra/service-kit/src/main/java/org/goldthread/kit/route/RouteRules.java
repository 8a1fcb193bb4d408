package org.goldthread.kit.route;

import java.util.ArrayList;
import java.util.List;

/**
 * A service's permission table, one row a route, first match wins, everything else denied. It is the only place that
 * says who may use a route; it feeds the security chain and the test that lists every route.
 */
public record RouteRules(List<RouteRule> rows) {

    public RouteRules {
        rows = List.copyOf(rows);
    }

    public static RouteRules of(RouteRule... rows) {
        return new RouteRules(List.of(rows));
    }

    public RouteRules and(RouteRules more) {
        List<RouteRule> all = new ArrayList<>(rows);
        all.addAll(more.rows);
        return new RouteRules(all);
    }
}
