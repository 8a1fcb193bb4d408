package org.goldthread.audit;

import static org.goldthread.kit.actor.Roles.OF_AN_AGENCY;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import java.util.Set;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;

/** Who may use which address of case audits (A7). Cases are for fewer eyes than results: no system reads them. */
final class CaseRoutes {

    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;
    private static final Role MODERATOR = Role.PANEL_MODERATOR;
    private static final Role LEAD = Role.STRATEGIC_LEAD;

    private static final Set<Role> ALL_CASES =
            Set.of(OFFICER, MODERATOR, Role.GROUP_CHAIR, Role.INDEPENDENT_SCRUTINEER);

    private CaseRoutes() {}

    static RouteRules table() {
        return api().and(pages());
    }

    private static RouteRules api() {
        String audit = "/api/audits/v1/activities/{id}/cases";
        String one = "/api/audits/v1/cases/{case}";
        String sheet = "/api/audits/v1/sheets/{sheet}";
        String concern = "/api/audits/v1/concerns/{concern}";
        return RouteRules.of(
                post(audit, audit + "/meetings").roles(OFFICER),
                get(audit + "/sample", audit + "/agreement").roles(ALL_CASES),
                get(audit, one, one + "/concerns", sheet, concern)
                        .roles(ALL_CASES)
                        .roles(OF_AN_AGENCY),
                put(one + "/voice").roles(OFFICER, MODERATOR).roles(OF_AN_AGENCY),
                put(one + "/grade").roles(OFFICER, MODERATOR),
                post(one + "/concerns").roles(ALL_CASES).roles(OF_AN_AGENCY),
                post(sheet + "/take", sheet + "/submit", sheet + "/not-involved")
                        .roles(OF_AN_AGENCY),
                post(sheet + "/hand-over").roles(OF_AN_AGENCY).roles(OFFICER),
                put(sheet + "/answers", sheet + "/answers/{question}").roles(OF_AN_AGENCY),
                post(concern + "/act", concern + "/confirm", concern + "/send-back")
                        .roles(OFFICER, LEAD));
    }

    private static RouteRules pages() {
        String audit = "/audits/activities/{reference}/cases";
        String one = "/audits/cases/{case}";
        String sheet = "/audits/sheets/{sheet}";
        String concern = "/audits/concerns/{concern}";
        String[] officers = {audit + "/draw", audit + "/check", audit + "/meeting"};
        return RouteRules.of(
                get(officers).roles(OFFICER),
                post(officers).roles(OFFICER),
                get(audit + "/agreement").roles(ALL_CASES),
                get(audit, one, one + "/concern", sheet, concern)
                        .roles(ALL_CASES)
                        .roles(OF_AN_AGENCY),
                post(one + "/voice").roles(OFFICER, MODERATOR).roles(OF_AN_AGENCY),
                post(one + "/concern").roles(ALL_CASES).roles(OF_AN_AGENCY),
                post(one + "/grade").roles(OFFICER, MODERATOR),
                get(sheet + "/sections/{section}").roles(OF_AN_AGENCY),
                post(sheet + "/sections/{section}", sheet + "/take", sheet + "/submit", sheet + "/not-involved")
                        .roles(OF_AN_AGENCY),
                post(sheet + "/hand-over").roles(OF_AN_AGENCY).roles(OFFICER),
                post(concern + "/act", concern + "/confirm", concern + "/send-back")
                        .roles(OFFICER, LEAD));
    }
}
