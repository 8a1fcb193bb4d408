package org.goldthread.dissemination;

import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRule;
import org.goldthread.kit.route.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which route of this service; what they may do to the thing behind it is its aggregate's to say. */
@Configuration
public class DisseminationRoutes {

    private static final String READ = "dissemination:read";
    private static final String WRITE = "dissemination:write";
    private static final String PLANS = "/api/dissemination/v1/plans";
    private static final String PRODUCTS = "/api/dissemination/v1/products";
    private static final String CASCADES = "/api/dissemination/v1/cascades";

    @Bean
    RouteRules routes() {
        return open().and(plans()).and(products()).and(cascades());
    }

    private static RouteRules open() {
        return RouteRules.of(RouteRule.get(
                        "/learning",
                        "/learning/feed.atom",
                        "/learning/{slug}",
                        "/learning/reviews/{slug}",
                        "/learning/reviews/{slug}/report.pdf",
                        "/learning/styles/one-page.css")
                .open());
    }

    private static RouteRules plans() {
        return RouteRules.of(
                agencies(partnership(RouteRule.get(
                        "/dissemination",
                        "/dissemination/plans",
                        "/dissemination/plans.csv",
                        "/dissemination/plans/{id}"))),
                officer(RouteRule.get(
                        "/dissemination/plans/{id}/rows/new",
                        "/dissemination/plans/{id}/rows/{row}",
                        "/dissemination/plans/{id}/rows/{row}/remove",
                        "/dissemination/plans/{id}/considerations",
                        "/dissemination/plans/{id}/cascade-to",
                        "/dissemination/plans/{id}/send")),
                officer(RouteRule.post(
                        "/dissemination/plans/{id}/rows/new",
                        "/dissemination/plans/{id}/rows/{row}",
                        "/dissemination/plans/{id}/rows/{row}/remove",
                        "/dissemination/plans/{id}/considerations",
                        "/dissemination/plans/{id}/cascade-to",
                        "/dissemination/plans/{id}/send")),
                chair(RouteRule.get("/dissemination/plans/{id}/approve", "/dissemination/plans/{id}/return")),
                chair(RouteRule.post("/dissemination/plans/{id}/approve", "/dissemination/plans/{id}/return")),
                writers(RouteRule.get("/dissemination/plans/{id}/products/new")),
                writers(RouteRule.post("/dissemination/plans/{id}/products/new")),
                partnership(RouteRule.get("/dissemination/library", "/dissemination/library.csv")),
                agencies(partnership(RouteRule.get(PLANS, PLANS + "/{id}"))).scope(READ),
                officer(RouteRule.put(PLANS + "/{id}")),
                officer(RouteRule.post(PLANS + "/{id}/submit")),
                chair(RouteRule.post(PLANS + "/{id}/approve", PLANS + "/{id}/return")),
                writers(RouteRule.post(PLANS + "/{id}/products")),
                partnership(RouteRule.get("/api/dissemination/v1/library")));
    }

    private static RouteRules products() {
        return RouteRules.of(
                partnership(RouteRule.get(
                        "/dissemination/products",
                        "/dissemination/products.csv",
                        "/dissemination/products/{id}",
                        "/dissemination/products/{id}/preview")),
                writers(RouteRule.get("/dissemination/products/{id}/edit")),
                writers(RouteRule.post("/dissemination/products/{id}/edit")),
                officer(RouteRule.get("/dissemination/products/{id}/publish", "/dissemination/products/{id}/withdraw")),
                officer(RouteRule.post(
                        "/dissemination/products/{id}/publish", "/dissemination/products/{id}/withdraw")),
                partnership(RouteRule.get(PRODUCTS + "/{id}")),
                writers(RouteRule.put(PRODUCTS + "/{id}")),
                officer(RouteRule.post(PRODUCTS + "/{id}/publish", PRODUCTS + "/{id}/withdraw")));
    }

    private static RouteRules cascades() {
        return RouteRules.of(
                cascadeReaders(RouteRule.get(
                        "/dissemination/cascades", "/dissemination/cascades.csv", "/dissemination/cascades/{id}")),
                answerers(RouteRule.get(
                        "/dissemination/cascades/{id}/report", "/dissemination/cascades/{id}/correction")),
                answerers(RouteRule.post(
                        "/dissemination/cascades/{id}/acknowledge",
                        "/dissemination/cascades/{id}/report",
                        "/dissemination/cascades/{id}/correction")),
                cascadeReaders(RouteRule.get(CASCADES, CASCADES + "/{id}")).scope(READ),
                answerers(RouteRule.post(
                                CASCADES + "/{id}/acknowledge",
                                CASCADES + "/{id}/report",
                                CASCADES + "/{id}/correction"))
                        .scope(WRITE));
    }

    /** The partnership's people and its trainers read. */
    private static RouteRule partnership(RouteRule rule) {
        return readers(rule).roles(Role.TRAINER);
    }

    private static RouteRule readers(RouteRule rule) {
        return rule.roles(
                Role.PARTNERSHIP_OFFICER,
                Role.EXECUTIVE,
                Role.GROUP_CHAIR,
                Role.GROUP_MEMBER,
                Role.INDEPENDENT_SCRUTINEER,
                Role.PARTNER_SIGNATORY,
                Role.PANEL_MODERATOR,
                Role.LAY_MEMBER);
    }

    private static RouteRule agencies(RouteRule rule) {
        return rule.roles(Role.STRATEGIC_LEAD, Role.AGENCY_LINK, Role.AGENCY_CONTRIBUTOR);
    }

    private static RouteRule cascadeReaders(RouteRule rule) {
        return agencies(readers(rule));
    }

    private static RouteRule answerers(RouteRule rule) {
        return rule.roles(Role.STRATEGIC_LEAD, Role.AGENCY_LINK);
    }

    private static RouteRule officer(RouteRule rule) {
        return rule.roles(Role.PARTNERSHIP_OFFICER);
    }

    private static RouteRule chair(RouteRule rule) {
        return rule.roles(Role.GROUP_CHAIR);
    }

    private static RouteRule writers(RouteRule rule) {
        return rule.roles(Role.PARTNERSHIP_OFFICER, Role.TRAINER);
    }
}
