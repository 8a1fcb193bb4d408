package org.goldthread.audit;

import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP;
import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP_OR_AN_AGENCY;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import java.util.Set;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;

/** Who may read and plan the programme, and who may propose and decide themes (the group is looked at later). */
final class ProgrammeRoutes {

    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;
    private static final Set<Role> DECIDING = Set.of(Role.GROUP_CHAIR, Role.EXECUTIVE, Role.PARTNER_SIGNATORY);
    private static final String READ = "audits:read";

    private ProgrammeRoutes() {}

    static RouteRules table() {
        String api = "/api/audits/v1/programme/{year}";
        String themes = "/api/audits/v1/themes";
        String pages = "/audits/programme/{year}";
        return RouteRules.of(
                get(api, api + "/calendar")
                        .roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY)
                        .scope(READ),
                post(api, api + "/entries/{entry}/open").roles(OFFICER),
                put(api + "/entries/{entry}").roles(OFFICER),
                get(themes).roles(OF_THE_PARTNERSHIP),
                post(themes).roles(OFFICER, Role.GROUP_MEMBER).roles(DECIDING),
                post(themes + "/{theme}/decide").roles(DECIDING),
                get("/audits/programme", pages, pages + "/calendar", pages + "/entries/{entry}")
                        .roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY),
                post(pages, pages + "/entries/{entry}", pages + "/entries/{entry}/open")
                        .roles(OFFICER),
                get("/audits/themes", "/audits/themes/{theme}").roles(OF_THE_PARTNERSHIP),
                post("/audits/themes").roles(OFFICER, Role.GROUP_MEMBER).roles(DECIDING),
                post("/audits/themes/{theme}").roles(DECIDING));
    }
}
