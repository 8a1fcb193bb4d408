package org.goldthread.learning.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import org.goldthread.kit.actor.Role;
import org.goldthread.learning.journey.Caller.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a running service with the learning kit does for people, and for programs too. */
public abstract class PageJourneys extends RecurrenceJourneys {

    protected PageJourneys(String service) {
        super(service);
    }

    @Test
    @DisplayName("An officer goes from registering to an agreed learning point and recommendation by pages alone")
    void theWholeHalfThreadByPage() {
        Journey j = closable();
        Caller officer = j.officer();
        assertThat(officer.get(j.page("")).body()).contains("Register a");
        String reference = registered(j, "Missed appointments of a baby");
        String page = j.page("/activities/" + reference);
        assertThat(officer.get(page + "?done=registered").body())
                .contains("Registered. The next step")
                .contains("What stands between today and closing")
                .contains("Cannot start yet");

        String finding = officer.submit(
                        page + "/findings/new",
                        "title",
                        "Nobody asked what it meant for the child",
                        "statement",
                        "The record said <b>did not attend</b>.\r\n\r\nNobody asked why.",
                        "nature",
                        "improvement")
                .made();
        String findingPage = j.page("/findings/" + finding);
        assertThat(officer.get(findingPage).body())
                .contains("&lt;b&gt;did not attend&lt;/b&gt;.")
                .contains("Look for earlier findings")
                .doesNotContain("Agree finding<");
        assertThat(officer.get(findingPage + "/agree").body()).contains("Say whether this finding is new");
        assertThat(officer.submit(findingPage + "/agree", "version", "1").status())
                .isEqualTo(400);
        officer.submit(
                findingPage + "/change",
                "version",
                "1",
                "title",
                "Nobody asked what it meant for the child",
                "statement",
                "Nobody asked why.",
                "nature",
                "improvement",
                "capacity",
                "Two of five posts were vacant.",
                "seenThen",
                "The baby was well at each visit.");
        assertThat(officer.get(findingPage).body())
                .contains("Look for earlier findings")
                .contains("Two of five posts were vacant.")
                .contains("The baby was well at each visit.");
        assertThat(officer.submit(findingPage + "/earlier", "version", "2", "recurrence", "new")
                        .body())
                .containsPattern("<title>Error: Have we found this before")
                .contains("Say in a word why it is new");
        assertThat(officer.submit(
                                findingPage + "/earlier",
                                "version",
                                "2",
                                "recurrence",
                                "new",
                                "newBecause",
                                "The first on missed appointments")
                        .location())
                .endsWith("?done=recurrence-said");
        assertThat(officer.get(findingPage + "/change").body()).contains("Two of five posts were vacant.");
        assertThat(officer.get(findingPage + "/agree").body())
                .contains("The first on missed appointments")
                .contains("Nothing is said on");
        assertThat(officer.get(findingPage + "/agree").body())
                .contains("It starts a thread")
                .contains("West Midlands Police");
        assertThat(officer.submit(findingPage + "/agree", "version", "3").location())
                .endsWith("?done=finding-agreed");
        assertThat(officer.get(findingPage).body())
                .contains("/threads/" + finding)
                .doesNotContain("Agree finding<");

        String point = officer.submit(
                        findingPage + "/learning-points/new",
                        "keyMessage",
                        "Say “was not brought”",
                        "findings",
                        finding)
                .made();
        String pointPage = j.page("/learning-points/" + point);
        assertThat(officer.get(pointPage + "/agree").body())
                .contains("Enter the purpose of the message")
                .contains("Select at least one audience");
        officer.submit(
                pointPage + "/change",
                "version",
                "1",
                "keyMessage",
                "Say “was not brought”",
                "purpose",
                "Patterns are noticed",
                "learningOutcome",
                "Practitioners follow up",
                "scope",
                "multi-agency",
                "audiences",
                j.profile().audiences().get(0).id(),
                "findings",
                finding);
        assertThat(officer.submit(pointPage + "/agree", "version", "2").location())
                .endsWith("?done=learning-point-agreed");

        assertThat(officer.get(findingPage + "/recommendations/new").body())
                .contains("selected=\"selected\" value=\"" + j.profile().followUpGroup(j.typeId()) + "\"");
        String recommendation = officer.submit(
                        findingPage + "/recommendations/new",
                        "text",
                        "Replace “did not attend”",
                        "agencies",
                        POLICE,
                        "followUpGroup",
                        j.profile().followUpGroup(j.typeId()),
                        "dueOn-day",
                        "30",
                        "dueOn-month",
                        "april",
                        "dueOn-year",
                        String.valueOf(j.nextYear().getYear()),
                        "measureOfSuccess",
                        "16 of 20 records show a follow-up",
                        "priority",
                        "high",
                        "findings",
                        finding)
                .made();
        String recommendationPage = j.page("/recommendations/" + recommendation);
        assertThat(officer.get(recommendationPage + "/agree").body())
                .contains("An action is opened for West Midlands Police");
        assertThat(officer.submit(recommendationPage + "/agree", "version", "1").location())
                .endsWith("?done=recommendation-agreed");

        assertThat(officer.get(page).body()).contains("Ready");
        assertThat(officer.submit(page + "/close", "version", "2").location()).endsWith("?done=closed");
        assertThat(officer.get(page).body()).doesNotContain("What stands between today and closing");
    }

    @Test
    @DisplayName("A form that is wrong comes back with everything typed and all that is wrong, in its order")
    void wrongForm() {
        Journey j = journey();
        Answer wrong = j.officer()
                .submit(
                        j.page("/register"),
                        "title",
                        "Typed & kept",
                        "startedOn-day",
                        "31",
                        "startedOn-month",
                        "2",
                        "startedOn-year",
                        "2026",
                        "agencies",
                        POLICE);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .containsPattern("<title>Error: Register")
                .contains("Typed &amp; kept")
                .containsPattern("value=\"31\"")
                .containsPattern("checked=\"checked\" value=\"" + POLICE + "\"")
                .containsSubsequence(
                        "There is a problem", "Select the type of activity", "The date it started must be a real date");
    }

    @Test
    @DisplayName("Of two people who edit a draft the second sees both wordings and saves on top, nothing lost")
    void yoursAndTheirs() {
        Journey j = journey();
        String finding = j.drafted(j.registered("Two people"), "As it was");
        String page = j.page("/findings/" + finding + "/change");
        assertThat(reworded(j, page, "1", "Theirs was first").status()).isEqualTo(302);

        Answer stale = reworded(j, page, "1", "Mine came later");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Yours and theirs")
                .contains("Theirs was first")
                .contains("value=\"Mine came later\"")
                .contains("name=\"version\" value=\"2\"");
        assertThat(reworded(j, page, "2", "Mine came later").status()).isEqualTo(302);
        assertThat(j.officer().get(j.page("/findings/" + finding)).body()).contains("Mine came later");
    }

    private static Answer reworded(Journey j, String page, String version, String title) {
        return j.officer()
                .submit(page, "version", version, "title", title, "statement", "Statement", "nature", "strength");
    }

    @Test
    @DisplayName("Agencies' people see pages of their own agency's activities and what is agreed")
    void pagesOfAnAgency() {
        Journey j = journey();
        String reference = registered(j, "For agencies' eyes");
        String activity = j.officer()
                .get(j.api("/activities?text=" + reference))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        j.drafted(activity, "Hidden draft");
        j.agreed(activity, "Shown finding");
        Caller own = j.person(Role.AGENCY_LINK, POLICE);

        assertThat(own.get(j.page("/activities/" + reference + "/findings")).body())
                .contains("Shown finding")
                .doesNotContain("Hidden draft")
                .doesNotContain("Add a finding");
        assertThat(own.get(j.page("/register")).status()).isEqualTo(403);
        assertThat(j.person(Role.AGENCY_LINK, HEALTH)
                        .get(j.page("/activities/" + reference))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("The list filters, sorts, keeps both in its links and can be had as CSV that no spreadsheet runs")
    void listAndCsv() {
        Journey j = journey();
        j.registered("=1+1 harmless title");

        assertThat(j.officer()
                        .get(j.page("?text=harmless&state=open&sort=title"))
                        .body())
                .contains("=1+1 harmless title")
                .contains("filtered");
        assertThat(j.officer().get(j.page("?text=nothing-is-called-this")).body())
                .contains("Nothing matches these filters");
        assertThat(j.officer().get(j.page("?text=%5B(")).status()).isEqualTo(200);
        Answer csv = j.officer().get(j.page("/activities.csv?text=harmless"));
        assertThat(csv.body()).contains("Reference,Title,Type").contains("'=1+1 harmless title");
    }

    @Test
    @DisplayName("An officer changes agencies of an open activity, and of two officers the second is shown both")
    void changingPeople() {
        Journey j = journey();
        String reference = registered(j, "Agencies change");
        String page = j.page("/activities/" + reference + "/change");
        assertThat(j.officer().submit(page, "version", "1", "agencies", HEALTH).status())
                .isEqualTo(302);

        Answer stale = j.officer().submit(page, "version", "1", "agencies", POLICE);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Yours and theirs").contains("West Midlands Police");
        assertThat(j.person(Role.AGENCY_LINK, HEALTH)
                        .get(j.page("/activities/" + reference))
                        .status())
                .isEqualTo(200);
    }

    private static String registered(Journey j, String title) {
        Answer made = j.officer()
                .submit(
                        j.page("/register"),
                        "typeId",
                        j.typeId(),
                        "title",
                        title,
                        "startedOn-day",
                        "2",
                        "startedOn-month",
                        "3",
                        "startedOn-year",
                        "2026",
                        "agencies",
                        POLICE);
        assertThat(made.status()).as(made.body()).isEqualTo(302);
        return made.made();
    }
}
