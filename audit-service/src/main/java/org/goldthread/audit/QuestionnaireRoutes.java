package org.goldthread.audit;

import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;

/** Who may use which address of practitioners' questionnaires (A10). Answering needs the link alone. */
final class QuestionnaireRoutes {

    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;

    private QuestionnaireRoutes() {}

    static RouteRules table() {
        String api = "/api/audits/v1/activities/{id}/questionnaire";
        String page = "/audits/activities/{reference}/questionnaire";
        String link = "/audits/q/{code}";
        return RouteRules.of(
                get(link, link + "/thanks").open(),
                post(link).open(),
                post(api, page).roles(OFFICER),
                put(api + "/closing").roles(OFFICER),
                get(api, api + "/results", page, page + "/qr.svg", page + "/csv")
                        .roles(OF_THE_PARTNERSHIP));
    }
}
