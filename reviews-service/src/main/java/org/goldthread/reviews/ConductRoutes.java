package org.goldthread.reviews;

import static org.goldthread.kit.actor.Roles.OF_AN_AGENCY;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import java.util.Set;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;

/** Who may use which address of the records of a review's conduct: method, people, meetings, principles. */
final class ConductRoutes {

    private static final String API = "/api/reviews/v1/activities/{id}";
    private static final String PAGES = "/reviews/activities/{reference}";
    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;

    /** Those who work on reviews, and who scrutinises; whose review it is, the service looks at. */
    private static final Set<Role> READERS =
            Set.of(OFFICER, Role.GROUP_CHAIR, Role.INDEPENDENT_SCRUTINEER, Role.INDEPENDENT_REVIEWER);

    private static final Set<Role> KEEPERS = Set.of(OFFICER, Role.INDEPENDENT_REVIEWER);
    /** Those who read drafts. */
    private static final Set<Role> DRAFTERS = Set.of(OFFICER, Role.GROUP_CHAIR, Role.INDEPENDENT_REVIEWER);
    /** Those who read meetings: the readers, and people of agencies that are invited. */
    private static final Set<Role> INVITED = Set.of(
            OFFICER,
            Role.GROUP_CHAIR,
            Role.INDEPENDENT_SCRUTINEER,
            Role.INDEPENDENT_REVIEWER,
            Role.STRATEGIC_LEAD,
            Role.AGENCY_LINK,
            Role.AGENCY_CONTRIBUTOR);

    private ConductRoutes() {}

    static RouteRules table() {
        return method().and(reviewers()).and(participation()).and(meetings()).and(principles());
    }

    private static RouteRules method() {
        return RouteRules.of(
                get(API + "/method").roles(READERS),
                put(API + "/method").roles(OFFICER),
                put(API + "/method/stages/{stage}").roles(KEEPERS),
                get(PAGES + "/method").roles(READERS),
                get(PAGES + "/method/choose").roles(OFFICER),
                post(PAGES + "/method/choose").roles(OFFICER),
                get(PAGES + "/method/stages/{stage}").roles(KEEPERS),
                post(PAGES + "/method/stages/{stage}").roles(KEEPERS));
    }

    private static RouteRules reviewers() {
        String appointments = API + "/appointments";
        String tab = PAGES + "/reviewers";
        return RouteRules.of(
                get(appointments, appointments + "/{appointment}").roles(READERS),
                post(appointments, appointments + "/{appointment}/end").roles(OFFICER),
                put(appointments + "/{appointment}/declaration").roles(KEEPERS),
                get(tab).roles(READERS),
                get(tab + "/new", tab + "/{appointment}/end").roles(OFFICER),
                post(tab + "/new", tab + "/{appointment}/end").roles(OFFICER),
                get(tab + "/{appointment}/declaration").roles(KEEPERS),
                post(tab + "/{appointment}/declaration").roles(KEEPERS));
    }

    private static RouteRules participation() {
        String api = API + "/participation";
        String tab = PAGES + "/participation";
        return RouteRules.of(
                get(api).roles(READERS),
                get(API + "/wording").roles(DRAFTERS),
                post(api + "/practitioners", api + "/family").roles(KEEPERS),
                put(api + "/practitioners/{line}", api + "/family/{line}", api + "/lived-experience")
                        .roles(KEEPERS),
                get(tab).roles(READERS),
                get(tab + "/wording").roles(DRAFTERS),
                get(tab + "/practitioners/{line}", tab + "/family/{line}", tab + "/lived-experience")
                        .roles(KEEPERS),
                post(tab + "/practitioners/{line}", tab + "/family/{line}", tab + "/lived-experience")
                        .roles(KEEPERS));
    }

    private static RouteRules meetings() {
        String api = API + "/meetings";
        String one = api + "/{meeting}";
        String tab = PAGES + "/meetings";
        String page = tab + "/{meeting}";
        return RouteRules.of(
                get(api, one).roles(INVITED).scope("reviews:read"),
                post(api, one + "/cancel").roles(KEEPERS),
                put(one, one + "/record").roles(KEEPERS),
                put(one + "/answer").roles(OF_AN_AGENCY).scope("reviews:write"),
                get(tab + "/new").roles(KEEPERS),
                post(tab + "/new").roles(KEEPERS),
                get(tab, tab + "/calendar.ics", page, page + "/calendar.ics").roles(INVITED),
                get(page + "/answer").roles(OF_AN_AGENCY),
                post(page + "/answer").roles(OF_AN_AGENCY),
                get(page + "/change", page + "/record", page + "/cancel").roles(KEEPERS),
                post(page + "/change", page + "/record", page + "/cancel").roles(KEEPERS));
    }

    private static RouteRules principles() {
        String tab = PAGES + "/principles";
        return RouteRules.of(
                get(API + "/principles").roles(READERS),
                put(API + "/principles/{principle}").roles(KEEPERS),
                get(tab).roles(READERS),
                get(tab + "/{principle}").roles(KEEPERS),
                post(tab + "/{principle}").roles(KEEPERS));
    }
}
