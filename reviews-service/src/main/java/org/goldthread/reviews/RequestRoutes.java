package org.goldthread.reviews;

import static org.goldthread.kit.actor.Roles.OF_AN_AGENCY;
import static org.goldthread.kit.actor.Roles.SPEAKING_FOR_AN_AGENCY;
import static org.goldthread.kit.route.RouteRule.get;
import static org.goldthread.kit.route.RouteRule.post;
import static org.goldthread.kit.route.RouteRule.put;

import java.util.Set;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.route.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which address of requests for information and of chronologies. */
@Configuration(proxyBeanMethods = false)
class RequestRoutes {

    private static final String API = "/api/reviews/v1";
    private static final String READ = "reviews:read";
    private static final String WRITE = "reviews:write";
    private static final Role OFFICER = Role.PARTNERSHIP_OFFICER;

    private static final Set<Role> READERS = Set.of(
            OFFICER,
            Role.GROUP_CHAIR,
            Role.INDEPENDENT_SCRUTINEER,
            Role.INDEPENDENT_REVIEWER,
            Role.STRATEGIC_LEAD,
            Role.AGENCY_LINK,
            Role.AGENCY_CONTRIBUTOR);

    @Bean
    RouteRules requestsTable() {
        return api().and(pages());
    }

    private static RouteRules api() {
        String one = API + "/requests/{id}";
        String part = one + "/parts/{part}";
        String chronology = API + "/activities/{id}/chronology";
        return RouteRules.of(
                post(API + "/activities/{id}/requests").roles(OFFICER),
                get(chronology, chronology + "/signals").roles(READERS).scope(READ),
                get(API + "/requests", one, one + "/files/{file}", one + "/imports/{content}")
                        .roles(READERS)
                        .scope(READ),
                get(API + "/measures/information").roles(READERS).scope(READ),
                post(one + "/acknowledge", part + "/withdraw")
                        .roles(OF_AN_AGENCY)
                        .scope(WRITE),
                put(part + "/file", part + "/chronology").roles(OF_AN_AGENCY).scope(WRITE),
                post(one + "/refuse").roles(SPEAKING_FOR_AN_AGENCY).scope(WRITE),
                post(one + "/withdraw", one + "/reply", part + "/accept", part + "/send-back")
                        .roles(OFFICER));
    }

    private static RouteRules pages() {
        String activity = "/reviews/activities/{reference}";
        String one = "/reviews/requests/{id}";
        String part = one + "/parts/{part}";
        String officers = activity + "/requests/new";
        return RouteRules.of(
                get(officers).roles(OFFICER),
                post(officers).roles(OFFICER),
                get(activity + "/requests", activity + "/chronology", activity + "/chronology/entries.csv")
                        .roles(READERS),
                post(activity + "/chronology").roles(OFFICER),
                get("/reviews/timeliness").roles(READERS),
                get(one, one + "/files/{file}", one + "/imports/{content}", one + "/imports/{content}/refused.csv")
                        .roles(READERS),
                post(one + "/acknowledge", one + "/imports/{content}").roles(OF_AN_AGENCY),
                get(part + "/give", part + "/take-back").roles(OF_AN_AGENCY),
                post(part + "/give", part + "/take-back").roles(OF_AN_AGENCY),
                get(one + "/refuse").roles(SPEAKING_FOR_AN_AGENCY),
                post(one + "/refuse").roles(SPEAKING_FOR_AN_AGENCY),
                get(one + "/withdraw", one + "/reply", part + "/send-back").roles(OFFICER),
                post(one + "/withdraw", one + "/reply", part + "/send-back", part + "/accept")
                        .roles(OFFICER));
    }
}
