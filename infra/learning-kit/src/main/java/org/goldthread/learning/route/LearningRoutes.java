package org.goldthread.learning.route;

import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP;
import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP_OR_AN_AGENCY;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import java.util.Set;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.actor.Roles;
import org.goldthread.kit.route.RouteRules;

/**
 * Who may use which address of this half of the thread; what is theirs there is decided by each aggregate's
 * permissions. The same in each service, but only reviews have independent reviewers.
 */
public final class LearningRoutes {

    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;

    private LearningRoutes() {}

    /**
     * The table of one service.
     *
     * @param service {@code reviews} or {@code audits}
     */
    public static RouteRules of(String service) {
        boolean reviews = "reviews".equals(service);
        Set<Role> readers = reviews
                ? Roles.and(OF_THE_PARTNERSHIP_OR_AN_AGENCY, Role.INDEPENDENT_REVIEWER)
                : OF_THE_PARTNERSHIP_OR_AN_AGENCY;
        Set<Role> wording = reviews ? Set.of(OFFICER, Role.INDEPENDENT_REVIEWER) : Set.of(OFFICER);
        return api("/api/" + service + "/v1", service + ":read", readers, wording)
                .and(pages("/" + service, readers, wording))
                .and(RouteRules.of(get("/internal/findings/{id}/public", "/internal/activities/{reference}/result")
                        .services()));
    }

    private static RouteRules api(String base, String scope, Set<Role> readers, Set<Role> wording) {
        return RouteRules.of(
                get(
                                base + "/activities",
                                base + "/activities/{id}",
                                base + "/activities/{id}/learning-summary",
                                base + "/activities/{id}/learning-summary.pdf")
                        .roles(readers)
                        .scope(scope),
                post(base + "/activities").roles(OFFICER),
                put(base + "/activities/{id}").roles(OFFICER),
                post(base + "/activities/{id}/close").roles(OFFICER),
                get(
                                base + "/activities/{id}/findings",
                                base + "/activities/{id}/learning-points",
                                base + "/activities/{id}/recommendations")
                        .roles(readers)
                        .scope(scope),
                post(base + "/activities/{id}/findings").roles(wording),
                get(base + "/findings/{id}").roles(readers).scope(scope),
                get(base + "/findings/{id}/earlier").roles(readers),
                put(base + "/findings/{id}/recurrence").roles(wording),
                put(base + "/findings/{id}").roles(wording),
                post(base + "/findings/{id}/agree").roles(OFFICER, Role.GROUP_CHAIR),
                post(base + "/findings/{id}/learning-points", base + "/findings/{id}/recommendations")
                        .roles(OFFICER),
                get(base + "/learning-points").roles(Roles.and(OF_THE_PARTNERSHIP, Role.TRAINER)),
                get(base + "/learning-points/{id}")
                        .roles(Roles.and(readers, Role.TRAINER))
                        .scope(scope),
                get(base + "/recommendations/{id}").roles(readers).scope(scope),
                put(base + "/learning-points/{id}", base + "/recommendations/{id}")
                        .roles(OFFICER),
                post(base + "/learning-points/{id}/agree", base + "/recommendations/{id}/agree")
                        .roles(OFFICER, Role.GROUP_CHAIR));
    }

    private static RouteRules pages(String base, Set<Role> readers, Set<Role> wording) {
        return RouteRules.of(
                get(base).roles(Roles.and(readers, Role.TRAINER)),
                get(base + "/activities.csv").roles(readers),
                get(base + "/register").roles(OFFICER),
                post(base + "/register").roles(OFFICER),
                get(
                                base + "/activities/{reference}",
                                base + "/activities/{reference}/findings",
                                base + "/activities/{reference}/learning",
                                base + "/activities/{reference}/summary",
                                base + "/activities/{reference}/summary.pdf",
                                base + "/activities/{reference}/recommendations")
                        .roles(readers),
                get(base + "/activities/{reference}/change", base + "/activities/{reference}/close")
                        .roles(OFFICER),
                post(base + "/activities/{reference}/change", base + "/activities/{reference}/close")
                        .roles(OFFICER),
                get(base + "/activities/{reference}/findings/new").roles(wording),
                post(base + "/activities/{reference}/findings/new").roles(wording),
                get(base + "/findings/{id}", base + "/recommendations/{id}").roles(readers),
                get(base + "/findings/{id}/change").roles(wording),
                post(base + "/findings/{id}/change").roles(wording),
                get(base + "/findings/{id}/earlier").roles(wording),
                post(base + "/findings/{id}/earlier").roles(wording),
                get(
                                base + "/findings/{id}/agree",
                                base + "/learning-points/{id}/agree",
                                base + "/recommendations/{id}/agree")
                        .roles(OFFICER, Role.GROUP_CHAIR),
                post(
                                base + "/findings/{id}/agree",
                                base + "/learning-points/{id}/agree",
                                base + "/recommendations/{id}/agree")
                        .roles(OFFICER, Role.GROUP_CHAIR),
                get(
                                base + "/findings/{id}/learning-points/new",
                                base + "/findings/{id}/recommendations/new",
                                base + "/learning-points/{id}/change",
                                base + "/recommendations/{id}/change")
                        .roles(OFFICER),
                post(
                                base + "/findings/{id}/learning-points/new",
                                base + "/findings/{id}/recommendations/new",
                                base + "/learning-points/{id}/change",
                                base + "/recommendations/{id}/change")
                        .roles(OFFICER),
                get(base + "/learning-points").roles(Roles.and(OF_THE_PARTNERSHIP, Role.TRAINER)),
                get(base + "/learning-points/{id}").roles(Roles.and(readers, Role.TRAINER)));
    }
}
