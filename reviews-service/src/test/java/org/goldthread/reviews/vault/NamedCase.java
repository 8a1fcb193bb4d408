package org.goldthread.reviews.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.journey.Journey.HEALTH;
import static org.goldthread.learning.journey.Journey.POLICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.journey.Caller;
import org.goldthread.learning.journey.Caller.Answer;
import org.goldthread.learning.journey.Journey;
import org.goldthread.testkit.TestIdentity;

/** One case with something of everything that can be written on. */
final class NamedCase {

    static final String COUNCIL = "solihull-council";
    static final String SCOPE = """
            {"lines":["How was daily life understood?"],"from":"2024-01-01","until":"2026-03-02",
             "people":[{"pseudonym":"Child A","about":"subject"}],"practitioners":[]}
            """;

    final Journey journey;
    final Caller officer;
    final String referral;
    final String referralReference;
    final String review;
    final String reference;
    final String path;
    final String page;
    final String person;
    final String otherPerson;
    final String finding;
    final String point;
    final String recommendation;
    final String request;
    final String otherRequest;
    final String meeting;
    final String heldMeeting;
    final String appointment;
    final String stage;
    final String hit;
    final String parallel;
    final String parallelReference;
    final String contradiction;

    NamedCase(Journey journey) {
        this.journey = journey;
        this.officer = journey.officer();
        referral = referred();
        Answer decided = done(officer.post(
                journey.api("/referrals/" + referral + "/decision"),
                "{\"types\":[\"rapid-review\"],\"reason\":\"Improvements are likely\"}"));
        referralReference = decided.text("reference");
        review = decided.json().at("/reviews/0/activityId").asString();
        reference = journey.reference(review);
        path = journey.api("/activities/" + review);
        page = journey.page("/activities/" + reference);
        done(officer.post(journey.api("/referrals/" + referral + "/again"), ""));

        finding = made(path + "/findings", journey.findingBody("Seen singly"));
        point = made(journey.api("/findings/" + finding + "/learning-points"), journey.learningBody());
        recommendation = made(journey.api("/findings/" + finding + "/recommendations"), journey.recommendationBody());
        request = asked(POLICE);
        otherRequest = asked(HEALTH);
        give(request, POLICE, "2026-01-14");
        give(otherRequest, HEALTH, "2026-02-20");
        done(officer.put(path + "/method", "{\"methodologyId\":\"case-analysis\",\"rationale\":\"Two agencies\"}"));
        stage = officer.get(path + "/method").json().at("/chosen/stages/0/id").asString();
        appointment = made(path + "/appointments", """
                {"seat":"lead-reviewer","signIn":"reviewer-of-this","declaration":{"ties":[],"tiedToCase":false,
                 "declaredOn":"2026-03-04"}}
                """);
        done(officer.post(path + "/participation/practitioners", """
                {"agency":"%s","level":"frontline","role":"Officer A","number":1,"state":"invited","invitedOn":"2026-03-20"}
                """.formatted(POLICE)));
        done(officer.post(path + "/participation/family", """
                {"who":"Mother","child":false,"state":"invited","invitedOn":"2026-03-20"}
                """));
        meeting = arranged(today().plusDays(7));
        heldMeeting = arranged(today().minusDays(1));
        done(officer.post(path + "/report", "{}"));
        done(officer.put(path + "/report", """
                {"sections":{"summary":"The school rang 0121 496 0123.","child":"Home was cold.",
                 "findings":"Signs were seen singly.","response":"We accept it."}}
                """));
        hit = officer.get(path + "/report/publication/hits")
                .json()
                .at("/items/0/hit")
                .asString();
        parallel = journey.registered("A review of the same incident, without a referral");
        parallelReference = journey.reference(parallel);
        contradiction =
                officer.get(page + "/chronology").body().replaceAll("(?s).*name=\"shared\" value=\"([^\"]*)\".*", "$1");
        person = scoped(review);
        otherPerson = scoped(parallel);
    }

    /** The vault knows the child by name from now on. */
    NamedCase known() {
        kept(review, person);
        kept(parallel, otherPerson);
        return this;
    }

    /** Enters who the child of a review is. */
    void kept(String of, String who) {
        done(officer.put(
                journey.api("/activities/" + of + "/names/" + who),
                "{\"name\":\"Zephyrine Quillfeather\",\"otherNames\":[\"Zeffy\"]}"));
    }

    void askToSign() {
        done(officer.post(path + "/report/ask", ""));
    }

    /** The case was put to those who decide once more, and they are asked. */
    void askAgain() {
        done(officer.post(journey.api("/referrals/" + referral + "/ask"), ""));
    }

    /** Those who have not said what they think do. */
    void othersView() {
        for (String agency : List.of(POLICE, COUNCIL)) {
            viewed(referral, agency, "{\"noReview\":true,\"reason\":\"One review will do\"}");
        }
    }

    void putAgain() {
        done(officer.post(journey.api("/referrals/" + referral + "/again"), ""));
    }

    /** Somebody of the police. */
    Caller police() {
        return journey.person(Role.AGENCY_LINK, POLICE);
    }

    /** Somebody who signs for the health board. */
    Caller signatory() {
        return journey.person(Role.PARTNER_SIGNATORY, HEALTH);
    }

    static LocalDate today() {
        return WorkingDays.today(Clock.systemUTC());
    }

    private String referred() {
        Caller police = new Caller(journey.port(), TestIdentity.system(POLICE, "reviews:read", "reviews:write"));
        String id = police.post(journey.api("/referrals"), """
                {"title":"Alone at home","child":"Child A","whatHappened":"A young child was found alone at home.",
                 "safetyAction":"The child is with relatives.","awareOn":"%s","agencies":["%s","%s"],
                 "facts":{"abuse-or-neglect":"yes","seriously-harmed":"yes","child-died":"no","looked-after":"no"}}
                """.formatted(today().minusDays(3), POLICE, HEALTH))
                .text("id");
        done(officer.post(journey.api("/referrals/" + id + "/ask"), ""));
        for (String agency : List.of(POLICE, HEALTH, COUNCIL)) {
            viewed(id, agency, "{\"types\":[\"rapid-review\"],\"reason\":\"Improvements are likely\"}");
        }
        return id;
    }

    private void viewed(String of, String agency, String view) {
        done(journey.person(Role.PARTNER_SIGNATORY, agency).post(journey.api("/referrals/" + of + "/views"), view));
    }

    private String asked(String agency) {
        return done(officer.post(path + "/requests", """
                {"agencies":["%s"],"parts":["chronology","agency-report"],"dueOn":"%s"}
                """.formatted(agency, today())))
                .json()
                .at("/items/0/id")
                .asString();
    }

    private void give(String to, String agency, String day) {
        done(journey.person(Role.AGENCY_LINK, agency)
                .put(journey.api("/requests/" + to + "/parts/chronology/chronology"), """
                {"entries":[{"date":"%s","event":"Home visit","reference":"INC-4711"}]}
                """.formatted(day)));
    }

    private String arranged(LocalDate day) {
        return made(path + "/meetings", """
                {"kind":"panel","on":"%s","startsAt":"14:00","endsAt":"16:00","place":"Room 1","agenda":["Welcome"],
                 "agencies":["%s"]}
                """.formatted(day, POLICE));
    }

    /** Gives a review its scope; the id of its child. */
    private String scoped(String of) {
        String at = journey.api("/activities/" + of);
        done(officer.put(at + "/scope", SCOPE));
        return officer.get(at + "/names").json().at("/people/0/person").asString();
    }

    private String made(String at, String body) {
        return done(officer.post(at, body)).text("id");
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer;
    }
}
