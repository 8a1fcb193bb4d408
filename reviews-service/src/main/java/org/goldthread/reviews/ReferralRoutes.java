package org.goldthread.reviews;

import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import java.util.Set;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;

/** Who may use which address of referrals, decisions and deadlines. */
final class ReferralRoutes {

    private static final String READ = "reviews:read";
    private static final String WRITE = "reviews:write";

    private static final Set<Role> READERS = Set.of(
            Role.PARTNERSHIP_OFFICER,
            Role.EXECUTIVE,
            Role.GROUP_CHAIR,
            Role.INDEPENDENT_SCRUTINEER,
            Role.PARTNER_SIGNATORY,
            Role.STRATEGIC_LEAD,
            Role.AGENCY_LINK,
            Role.AGENCY_CONTRIBUTOR);
    private static final Set<Role> REFERRERS = Set.of(
            Role.PARTNERSHIP_OFFICER,
            Role.PARTNER_SIGNATORY,
            Role.STRATEGIC_LEAD,
            Role.AGENCY_LINK,
            Role.AGENCY_CONTRIBUTOR);
    private static final Set<Role> NOTIFIERS =
            Set.of(Role.PARTNERSHIP_OFFICER, Role.PARTNER_SIGNATORY, Role.STRATEGIC_LEAD, Role.AGENCY_LINK);
    private static final Set<Role> DECISION_MAKERS = Set.of(Role.PARTNER_SIGNATORY, Role.GROUP_CHAIR);

    private ReferralRoutes() {}

    static RouteRules table() {
        return api("/api/reviews/v1/referrals").and(pages("/reviews/referrals"));
    }

    private static RouteRules api(String base) {
        return RouteRules.of(
                get(base, base + "/{id}", "/api/reviews/v1/deadlines", "/api/reviews/v1/activities/{id}/timetable")
                        .roles(READERS)
                        .scope(READ),
                post(base).roles(REFERRERS).scope(WRITE),
                put(base + "/{id}/facts").roles(Role.PARTNERSHIP_OFFICER),
                post(
                                base + "/{id}/ask",
                                base + "/{id}/again",
                                base + "/{id}/withdraw",
                                base + "/{id}/timetable",
                                "/api/reviews/v1/activities/{id}/timetable")
                        .roles(Role.PARTNERSHIP_OFFICER),
                post(base + "/{id}/notification").roles(NOTIFIERS).scope(WRITE),
                post(base + "/{id}/views").roles(DECISION_MAKERS),
                post(base + "/{id}/decision").roles(Role.PARTNERSHIP_OFFICER, Role.GROUP_CHAIR));
    }

    private static RouteRules pages(String base) {
        return RouteRules.of(
                get(base + "/new").roles(REFERRERS),
                post(base + "/new").roles(REFERRERS),
                get(
                                base,
                                base + ".csv",
                                base + "/{reference}",
                                "/reviews/activities/{reference}/decision",
                                "/reviews/activities/{reference}/timetable",
                                "/reviews/deadlines",
                                "/reviews/deadlines.csv",
                                "/reviews/deadlines.ics")
                        .roles(READERS),
                get(base + "/{reference}/facts", base + "/{reference}/withdraw", base + "/{reference}/timetable")
                        .roles(Role.PARTNERSHIP_OFFICER),
                post(
                                base + "/{reference}/facts",
                                base + "/{reference}/withdraw",
                                base + "/{reference}/timetable",
                                base + "/{reference}/ask",
                                base + "/{reference}/again",
                                "/reviews/activities/{reference}/timetable")
                        .roles(Role.PARTNERSHIP_OFFICER),
                get(base + "/{reference}/notification").roles(NOTIFIERS),
                post(base + "/{reference}/notification").roles(NOTIFIERS),
                get(base + "/{reference}/views/new").roles(DECISION_MAKERS),
                post(base + "/{reference}/views/new").roles(DECISION_MAKERS),
                get(base + "/{reference}/decide").roles(Role.PARTNERSHIP_OFFICER, Role.GROUP_CHAIR),
                post(base + "/{reference}/decide").roles(Role.PARTNERSHIP_OFFICER, Role.GROUP_CHAIR));
    }
}
