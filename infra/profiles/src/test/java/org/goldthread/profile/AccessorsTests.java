package org.goldthread.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A loaded profile answers")
class AccessorsTests {

    private final Profile solihull = Profiles.load("solihull");

    @Test
    @DisplayName("what types of activity a service registers")
    void typesOfAService() {
        assertThat(solihull.activityTypes("reviews"))
                .extracting(ActivityType::id)
                .contains("rapid-review", "lcspr", "inspection", "complaints")
                .doesNotContain("section-11");
        assertThat(solihull.activityTypes("audits"))
                .extracting(ActivityType::id)
                .containsExactly(
                        "multi-agency-audit",
                        "practitioner-questionnaire",
                        "section-11",
                        "section-175",
                        "single-agency-audit");
        assertThat(solihull.activityTypes("training")).isEmpty();
    }

    @Test
    @DisplayName("one type of activity with its service, code and seriousness")
    void oneType() {
        ActivityType rapidReview = solihull.activityType("rapid-review").orElseThrow();
        assertThat(rapidReview.service()).isEqualTo(ActivityType.REVIEWS);
        assertThat(rapidReview.code()).isEqualTo("RR");
        assertThat(rapidReview.serious()).isTrue();
        assertThat(solihull.activityType("section-11"))
                .map(ActivityType::service)
                .contains(ActivityType.AUDITS);
        assertThat(solihull.activityType("no-such-type")).isEmpty();
    }

    @Test
    @DisplayName("agencies, groups, audiences, channels and templates by id, and nothing for an unknown id")
    void byId() {
        assertThat(solihull.agency("west-midlands-police")).map(Agency::partner).contains(Agency.Partner.POLICE);
        assertThat(solihull.group("ldg")).map(Group::abbreviation).contains("LDG");
        assertThat(solihull.audience("workforce")).map(Audience::reach).contains(Audience.Reach.WORKFORCE);
        assertThat(solihull.channel("one-minute-guide"))
                .map(Channel::productTemplate)
                .contains("one-minute-guide");
        assertThat(solihull.productTemplate("one-minute-guide"))
                .map(ProductTemplate::sections)
                .hasValueSatisfying(sections -> assertThat(sections).hasSize(5));
        assertThat(solihull.template("dissemination-plan"))
                .map(FormTemplate::rows)
                .hasValueSatisfying(rows -> assertThat(rows).hasSize(4));
        assertThat(solihull.agency("ldg")).isEmpty();
        assertThat(solihull.group("workforce")).isEmpty();
    }

    @Test
    @DisplayName("who follows up recommendations: the named group, else the group for everything else")
    void followUpGroup() {
        assertThat(solihull.followUpGroup("rapid-review")).isEqualTo("cspr-panel");
        assertThat(solihull.followUpGroup("multi-agency-audit")).isEqualTo("audit-group");
        assertThat(solihull.followUpGroup("inspection")).isEqualTo("arg");
        Profile portsmouth = Profiles.load("portsmouth");
        assertThat(portsmouth.followUpGroup("lcspr")).isEqualTo("lfcc");
        assertThat(portsmouth.followUpGroup("deep-dive")).isEqualTo("mesc");
    }

    @Test
    @DisplayName("with a complaint when a type of activity does not exist")
    void followUpOfNothing() {
        assertThatThrownBy(() -> solihull.followUpGroup("no-such-type"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-type");
    }

    @Test
    @DisplayName("who approves plans, what is due when, and when embedding is checked")
    void approvalAndDeadlines() {
        assertThat(solihull.planApproval()).isEqualTo("ldg");
        assertThat(solihull.deadlines()).isEqualTo(new Deadlines(5, 30, 10, 10));
        assertThat(solihull.embedding().intervals())
                .containsExactly(Period.ofMonths(3), Period.ofMonths(6), Period.ofMonths(12));
    }

    @Nested
    @DisplayName("the rows of the routing matrix")
    class Routing {

        @Test
        @DisplayName("in full when no audience is asked for; a row for the type replaces the general one")
        void rowOfItsOwn() {
            assertThat(solihull.routingFor("lcspr", Set.of()))
                    .extracting(RoutingRow::id)
                    .containsExactly("internal", "workforce", "external", "reviews-public");
            assertThat(solihull.routingFor("rapid-review", Set.of()))
                    .extracting(RoutingRow::id)
                    .containsExactly("internal", "workforce", "external", "general-public");
        }

        @Test
        @DisplayName("for the audiences asked for, and none for an audience that does not exist")
        void forAudiences() {
            assertThat(solihull.routingFor("rapid-review", List.of("workforce", "external")))
                    .extracting(RoutingRow::audience)
                    .containsExactly("workforce", "external");
            assertThat(solihull.routingFor("rapid-review", List.of("media"))).isEmpty();
        }

        @Test
        @DisplayName("as St Helens prints them: row 1 reaches six stakeholders by way of four forums")
        void asStHelensPrintsThem() {
            Profile stHelens = Profiles.load("st-helens");
            List<RoutingRow> rows = stHelens.routingFor("splr", Set.of());
            assertThat(rows)
                    .extracting(RoutingRow::audience)
                    .containsExactly(
                            "safeguarding-partnership-board",
                            "partner-agencies",
                            "children-and-families",
                            "media",
                            "ofsted",
                            "general-public");
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.pointsOfDissemination())
                            .containsExactly("spb", "arlf", "scp-forum", "task-and-finish"));
            assertThat(rows).extracting(RoutingRow::basis).containsOnly("STH methods table row 1");
        }
    }

    @Test
    @DisplayName("what cannot be changed: its lists refuse to be written to")
    void cannotBeChanged() {
        assertThatThrownBy(() -> solihull.agencies().remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> solihull.people().get(0).roles().add("executive"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @DisplayName("its words: a constant has the word that the profile writes")
    void itsWords() {
        assertThat(Agency.Kind.STATUTORY_PARTNER.word()).isEqualTo("statutory-partner");
        assertThat(Measure.Question.WHAT_DIFFERENCE.word()).isEqualTo("what-difference");
    }

    @Test
    @DisplayName("the serious case review criteria of 2017, clause by clause")
    void criteriaOf2017() {
        Profile board = Profiles.load("portsmouth-2017");
        Criterion custody = board.criteria().stream()
                .filter(criterion -> criterion.id().equals("scr-custody"))
                .findFirst()
                .orElseThrow();
        assertThat(custody.effect()).isEqualTo(Criterion.Effect.MUST_TRIGGER);
        assertThat(custody.all()).extracting(Condition::fact).containsExactly("child-died");
        assertThat(custody.any())
                .extracting(Condition::fact)
                .containsExactly(
                        "in-custody",
                        "in-police-custody",
                        "on-remand",
                        "following-sentencing",
                        "young-offender-institution",
                        "secure-training-centre",
                        "secure-childrens-home",
                        "detained-mental-health");
        Criterion harm = board.criteria().stream()
                .filter(criterion -> criterion.id().equals("scr-harm"))
                .findFirst()
                .orElseThrow();
        assertThat(harm.all()).contains(new Condition("working-together", List.of("yes", "unclear")));
    }
}
