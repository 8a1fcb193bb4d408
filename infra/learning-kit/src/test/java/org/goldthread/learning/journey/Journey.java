package org.goldthread.learning.journey;

import java.time.LocalDate;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Profile;
import org.goldthread.testkit.TestIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What journeys through a service have in common: people of the profile and the steps of this half of the thread.
 *
 * @param service {@code reviews} or {@code audits}
 */
public record Journey(String service, int port, Profile profile, String typeId) {

    public static final String POLICE = "west-midlands-police";
    public static final String HEALTH = "bsol-icb";

    public String api(String path) {
        return "/api/" + service + "/v1" + path;
    }

    public String page(String path) {
        return "/" + service + path;
    }

    public Caller officer() {
        return person(Role.PARTNERSHIP_OFFICER, null);
    }

    public Caller person(Role role, @Nullable String agency, String... groups) {
        return new Caller(port, TestIdentity.person(role, agency, groups));
    }

    public Caller system(String agency) {
        return new Caller(port, TestIdentity.system(agency, service + ":read"));
    }

    public Caller neighbour() {
        return new Caller(port, TestIdentity.service());
    }

    /** The chair of the group that follows up what activities of this type recommend. */
    public Caller chair() {
        return person(Role.GROUP_CHAIR, null, profile.followUpGroup(typeId));
    }

    public LocalDate nextYear() {
        return WorkingDays.today(java.time.Clock.systemUTC()).plusYears(1);
    }

    public String activityBody(String title) {
        return """
                {"typeId":"%s","title":"%s","agencies":["%s"],"startedOn":"2026-03-02"}
                """.formatted(typeId, title, POLICE);
    }

    public String findingBody(String title) {
        return """
                {"title":"%s","statement":"Signs of neglect were seen singly and were not put together.",
                 "nature":"improvement","themes":["neglect"],"declaredNew":true,
                 "newBecause":"Nothing like it was found before"}
                """.formatted(title);
    }

    public String learningBody() {
        return """
                {"keyMessage":"Ask what a day is like for this child","purpose":"Neglect is recognised earlier",
                 "learningOutcome":"Practitioners record daily life","scope":"multi-agency",
                 "audiences":["%s"],"agencies":["%s"]}
                """.formatted(profile.audiences().get(0).id(), POLICE);
    }

    public String recommendationBody() {
        return """
                {"text":"Supervision asks what daily life is like","agencies":["%s"],"dueOn":"%s",
                 "measureOfSuccess":"16 of 20 records describe it","priority":"high"}
                """.formatted(POLICE, nextYear());
    }

    /** The id of a new activity that involves the police. */
    public String registered(String title) {
        return officer().post(api("/activities"), activityBody(title)).text("id");
    }

    /** The id of a new draft finding. */
    public String drafted(String activity, String title) {
        return officer()
                .post(api("/activities/" + activity + "/findings"), findingBody(title))
                .text("id");
    }

    /** The id of a new agreed finding. */
    public String agreed(String activity, String title) {
        String finding = drafted(activity, title);
        officer().post(api("/findings/" + finding + "/agree"), "");
        return finding;
    }

    public String reference(String activity) {
        return officer().get(api("/activities/" + activity)).text("reference");
    }
}
