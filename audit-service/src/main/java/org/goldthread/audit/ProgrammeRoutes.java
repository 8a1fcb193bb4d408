package org.goldthread.audit;

import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;

/** Who may read and plan the programme, and who may propose and decide themes (the group is looked at later). */
final class ProgrammeRoutes {

    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;
    private static final Role[] DECIDING = {Role.GROUP_CHAIR, Role.EXECUTIVE, Role.PARTNER_SIGNATORY};
    private static final String READ = "audits:read";

    private ProgrammeRoutes() {}

    static RouteRules of(Role[] everything, Role[] agency) {
        String api = "/api/audits/v1/programme/{year}";
        String themes = "/api/audits/v1/themes";
        String pages = "/audits/programme/{year}";
        return RouteRules.of(
                get(api, api + "/calendar").roles(everything).roles(agency).scope(READ),
                post(api, api + "/entries/{entry}/open").roles(OFFICER),
                put(api + "/entries/{entry}").roles(OFFICER),
                get(themes).roles(everything),
                post(themes).roles(OFFICER, Role.GROUP_MEMBER).roles(DECIDING),
                post(themes + "/{theme}/decide").roles(DECIDING),
                get("/audits/programme", pages, pages + "/calendar", pages + "/entries/{entry}")
                        .roles(everything)
                        .roles(agency),
                post(pages, pages + "/entries/{entry}", pages + "/entries/{entry}/open")
                        .roles(OFFICER),
                get("/audits/themes", "/audits/themes/{theme}").roles(everything),
                post("/audits/themes").roles(OFFICER, Role.GROUP_MEMBER).roles(DECIDING),
                post("/audits/themes/{theme}").roles(DECIDING));
    }
}
