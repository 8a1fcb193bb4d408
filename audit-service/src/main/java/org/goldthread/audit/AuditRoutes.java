package org.goldthread.audit;

import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;
import org.goldthread.learning.route.LearningRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The permission table of the service: who may use which address. */
@Configuration(proxyBeanMethods = false)
class AuditRoutes {

    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;
    private static final Role MODERATOR = Role.PANEL_MODERATOR;

    /** Those who read whatever was submitted. */
    private static final Role[] EVERYTHING = {
        OFFICER,
        MODERATOR,
        Role.EXECUTIVE,
        Role.GROUP_CHAIR,
        Role.GROUP_MEMBER,
        Role.INDEPENDENT_SCRUTINEER,
        Role.PARTNER_SIGNATORY,
        Role.LAY_MEMBER
    };

    private static final Role[] AGENCY = {Role.AGENCY_LINK, Role.STRATEGIC_LEAD, Role.AGENCY_CONTRIBUTOR};
    private static final Role[] SUBMITTING = {Role.AGENCY_LINK, Role.STRATEGIC_LEAD};
    private static final String READ = "audits:read";
    private static final String WRITE = "audits:write";

    @Bean
    RouteRules auditsTable() {
        return tools().and(returns())
                .and(panel())
                .and(results())
                .and(ExchangeRoutes.of(EVERYTHING, AGENCY))
                .and(ProgrammeRoutes.of(EVERYTHING, AGENCY))
                .and(CaseRoutes.table())
                .and(RetestRoutes.table())
                .and(QuestionnaireRoutes.table())
                .and(ReportRoutes.table())
                .and(LearningRoutes.of("audits"));
    }

    private static RouteRules tools() {
        String api = "/api/audits/v1/tools";
        String pages = "/audits/tools";
        return RouteRules.of(
                get(api, api + "/{tool}").roles(EVERYTHING).roles(AGENCY).scope(READ),
                post(api, api + "/{tool}/publish").roles(OFFICER),
                get(pages + "/import", pages + "/{tool}/sections/{section}").roles(OFFICER),
                post(
                                pages + "/import",
                                pages + "/{tool}/draft",
                                pages + "/{tool}/publish",
                                pages + "/{tool}/sections",
                                pages + "/{tool}/sections/{section}")
                        .roles(OFFICER),
                get(pages, pages + "/{tool}", pages + "/{tool}/document", pages + "/{tool}/compare")
                        .roles(EVERYTHING)
                        .roles(AGENCY));
    }

    private static RouteRules returns() {
        String activity = "/api/audits/v1/activities/{id}";
        String api = "/api/audits/v1/returns";
        String round = "/audits/activities/{reference}/returns";
        String pages = "/audits/returns/{return}";
        return RouteRules.of(
                get("/audits/assets/**").people(),
                post(activity + "/round").roles(OFFICER),
                get(activity + "/round", activity + "/returns")
                        .roles(EVERYTHING)
                        .roles(AGENCY)
                        .scope(READ),
                get(api).roles(AGENCY).scope(READ),
                get(api + "/{return}").roles(EVERYTHING).roles(AGENCY).scope(READ),
                put(api + "/{return}/answers/{question}").roles(AGENCY).scope(WRITE),
                post(api + "/{return}/submit").roles(SUBMITTING).scope(WRITE),
                post(api + "/{return}/reopen").roles(OFFICER),
                get(round).roles(EVERYTHING).roles(AGENCY),
                get(round + "/open").roles(OFFICER),
                post(round + "/open").roles(OFFICER),
                get(pages, pages + "/sections/{section}", pages + "/check")
                        .roles(EVERYTHING)
                        .roles(AGENCY),
                post(pages + "/sections/{section}", pages + "/answers/{question}")
                        .roles(AGENCY),
                post(pages + "/check").roles(SUBMITTING),
                get(pages + "/reopen").roles(OFFICER),
                post(pages + "/reopen").roles(OFFICER));
    }

    private static RouteRules panel() {
        String api = "/api/audits/v1/returns/{return}";
        String pages = "/audits/returns/{return}/panel";
        return RouteRules.of(
                put(api + "/standards/{standard}").roles(MODERATOR, OFFICER),
                post(api + "/release", api + "/standards/{standard}/reply").roles(MODERATOR, OFFICER),
                post(api + "/standards/{standard}/challenge").roles(SUBMITTING).scope(WRITE),
                post(api + "/settle")
                        .roles(MODERATOR, OFFICER)
                        .roles(SUBMITTING)
                        .scope(WRITE),
                get(pages, pages + "/{standard}").roles(EVERYTHING).roles(AGENCY),
                post(pages + "/release").roles(MODERATOR, OFFICER),
                post(pages + "/settle", pages + "/{standard}")
                        .roles(MODERATOR, OFFICER)
                        .roles(SUBMITTING));
    }

    private static RouteRules results() {
        return RouteRules.of(
                get("/api/audits/v1/activities/{id}/results").roles(EVERYTHING),
                get("/audits/activities/{reference}/results").roles(EVERYTHING).roles(AGENCY),
                get("/audits/activities/{reference}/results/csv").roles(EVERYTHING));
    }
}
