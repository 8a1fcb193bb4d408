package org.goldthread.audit;

import static org.goldthread.kit.actor.Roles.OF_AN_AGENCY;
import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP;
import static org.goldthread.kit.actor.Roles.OF_THE_PARTNERSHIP_OR_AN_AGENCY;
import static org.goldthread.kit.actor.Roles.SPEAKING_FOR_AN_AGENCY;
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
    private static final String READ = "audits:read";

    private static final String WRITE = "audits:write";

    @Bean
    RouteRules auditsTable() {
        return tools().and(returns())
                .and(panel())
                .and(results())
                .and(ExchangeRoutes.table())
                .and(ProgrammeRoutes.table())
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
                get(api, api + "/{tool}").roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY).scope(READ),
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
                        .roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY));
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
                        .roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY)
                        .scope(READ),
                get(api).roles(OF_AN_AGENCY).scope(READ),
                get(api + "/{return}").roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY).scope(READ),
                put(api + "/{return}/answers", api + "/{return}/answers/{question}")
                        .roles(OF_AN_AGENCY)
                        .scope(WRITE),
                post(api + "/{return}/submit").roles(SPEAKING_FOR_AN_AGENCY).scope(WRITE),
                post(api + "/{return}/reopen").roles(OFFICER),
                get(round).roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY),
                get(round + "/open").roles(OFFICER),
                post(round + "/open").roles(OFFICER),
                get(pages, pages + "/sections/{section}", pages + "/check").roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY),
                post(pages + "/sections/{section}", pages + "/answers/{question}")
                        .roles(OF_AN_AGENCY),
                post(pages + "/check").roles(SPEAKING_FOR_AN_AGENCY),
                get(pages + "/reopen").roles(OFFICER),
                post(pages + "/reopen").roles(OFFICER));
    }

    private static RouteRules panel() {
        String api = "/api/audits/v1/returns/{return}";
        String pages = "/audits/returns/{return}/panel";
        return RouteRules.of(
                put(api + "/standards/{standard}").roles(MODERATOR, OFFICER),
                post(api + "/release", api + "/standards/{standard}/reply").roles(MODERATOR, OFFICER),
                post(api + "/standards/{standard}/challenge")
                        .roles(SPEAKING_FOR_AN_AGENCY)
                        .scope(WRITE),
                post(api + "/settle")
                        .roles(MODERATOR, OFFICER)
                        .roles(SPEAKING_FOR_AN_AGENCY)
                        .scope(WRITE),
                get(pages, pages + "/{standard}").roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY),
                post(pages + "/release").roles(MODERATOR, OFFICER),
                post(pages + "/settle", pages + "/{standard}")
                        .roles(MODERATOR, OFFICER)
                        .roles(SPEAKING_FOR_AN_AGENCY));
    }

    private static RouteRules results() {
        return RouteRules.of(
                get("/api/audits/v1/activities/{id}/results").roles(OF_THE_PARTNERSHIP),
                get("/api/audits/v1/activities/{id}/results/whole", "/api/audits/v1/activities/{id}/results/report.pdf")
                        .roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY)
                        .scope(READ),
                get(
                                "/audits/activities/{reference}/results",
                                "/audits/activities/{reference}/results/csv",
                                "/audits/activities/{reference}/results/pdf")
                        .roles(OF_THE_PARTNERSHIP_OR_AN_AGENCY));
    }
}
