package org.goldthread.learning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.House;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityFollower;
import org.goldthread.learning.activity.ActivityFollowers;
import org.goldthread.learning.activity.ActivityRegistered;
import org.goldthread.learning.activity.FollowingFindings;
import org.goldthread.learning.activity.NewActivity;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.activity.RegisteringActivity;
import org.goldthread.learning.finding.AgreeingFinding;
import org.goldthread.learning.finding.CheckingRecurrence;
import org.goldthread.learning.finding.DraftingFinding;
import org.goldthread.learning.finding.EarlierFindings;
import org.goldthread.learning.finding.FindingAgreed;
import org.goldthread.learning.finding.FindingDraft;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.finding.Findings;
import org.goldthread.learning.finding.FollowingLearning;
import org.goldthread.learning.finding.ReadingFindings;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.KeptNames;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.learning.framework.Samples;
import org.goldthread.learning.known.KnownFindings;
import org.goldthread.learning.learningpoint.AgreeingLearningPoint;
import org.goldthread.learning.learningpoint.DraftingLearningPoint;
import org.goldthread.learning.learningpoint.LearningIdentified;
import org.goldthread.learning.learningpoint.LearningPointDraft;
import org.goldthread.learning.learningpoint.LearningPoints;
import org.goldthread.learning.learningpoint.ReadingLearningPoints;
import org.goldthread.learning.recommendation.AgreeingRecommendation;
import org.goldthread.learning.recommendation.DraftingRecommendation;
import org.goldthread.learning.recommendation.ReadingRecommendations;
import org.goldthread.learning.recommendation.RecommendationDraft;
import org.goldthread.learning.recommendation.RecommendationMade;
import org.goldthread.learning.recommendation.Recommendations;
import org.goldthread.profile.ActivityType;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Each of the five frameworks")
class FiveFrameworksIT {

    private static final By OFFICER = By.of(Samples.officer());
    private static final LocalDate TODAY = Samples.TODAY;

    static List<String> profiles() {
        return Profiles.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @DisplayName("takes an activity of every type from registration to agreed learning and recommendation")
    void everyTypeOfActivity(String id) {
        Profile profile = Profiles.load(id);
        try (MongoClient client = MongoClients.create(HouseUnderTest.store())) {
            for (String service : List.of("reviews", "audits")) {
                Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
                House house = new House(
                        client,
                        profile.shortName() + "_frameworks_" + service,
                        new Outbox(JsonMapper.builder().build()),
                        clock);
                house.database().drop();
                CurrentFramework framework = new CurrentFramework(profile, service, clock);
                UseCases cases = UseCases.of(house, framework);
                List<ActivityType> types = profile.activityTypes(service);
                assertThat(types).as(service + " of " + id).isNotEmpty();
                types.forEach(type -> cases.carry(type, profile));
                assertThat(said(house))
                        .containsOnly(
                                ActivityRegistered.TYPE,
                                FindingAgreed.TYPE,
                                LearningIdentified.TYPE,
                                RecommendationMade.TYPE,
                                WorkDue.TYPE,
                                WorkSettled.TYPE)
                        .hasSize(types.size() * 10);
            }
        }
    }

    /** The types of everything that was said; each event satisfies its contract. */
    private static List<String> said(House house) {
        List<String> types = new ArrayList<>();
        house.outboxes()
                .forEach(collection -> collection.find().forEach((BsonDocument document) -> {
                    for (BsonValue entry : document.getArray("outbox", new org.bson.BsonArray())) {
                        String type = entry.asDocument().getString("type").getValue();
                        types.add(type);
                        String data = entry.asDocument().getString("data").getValue();
                        assertThat(Contracts.validate(type, data)).as(data).isEmpty();
                    }
                }));
        return types;
    }

    private record UseCases(
            RegisteringActivity registering,
            DraftingFinding draftingFinding,
            AgreeingFinding agreeingFinding,
            DraftingLearningPoint draftingPoint,
            AgreeingLearningPoint agreeingPoint,
            DraftingRecommendation draftingRecommendation,
            AgreeingRecommendation agreeingRecommendation) {

        static UseCases of(House house, CurrentFramework framework) {
            Activities activities = new Activities(house);
            Findings findings = new Findings(house);
            LearningPoints points = new LearningPoints(house);
            Recommendations recommendations = new Recommendations(house);
            ReadingActivities readingActivities = new ReadingActivities(activities);
            ActivityFollowers nobody = new ActivityFollowers(
                    activities, framework, new StaticListableBeanFactory().getBeanProvider(ActivityFollower.class));
            FollowingFindings followingFindings = new FollowingFindings(activities, framework, nobody);
            ReadingFindings readingFindings = new ReadingFindings(findings, activities, readingActivities);
            EarlierFindings earlier = new EarlierFindings(new KnownFindings(house), readingFindings, framework);
            NamesLeftOut names = new NamesLeftOut(new StaticListableBeanFactory().getBeanProvider(KeptNames.class));
            CheckingRecurrence recurrence = new CheckingRecurrence(findings, readingFindings, earlier, names);
            FollowingLearning following = new FollowingLearning(findings, List.of(points, recommendations), framework);
            ReadingLearningPoints readingPoints = new ReadingLearningPoints(points, activities);
            ReadingRecommendations reading = new ReadingRecommendations(recommendations, activities, framework);
            return new UseCases(
                    new RegisteringActivity(activities, framework, nobody),
                    new DraftingFinding(
                            findings,
                            readingFindings,
                            readingActivities,
                            recurrence,
                            followingFindings,
                            names,
                            framework),
                    new AgreeingFinding(findings, readingFindings, followingFindings, names, framework),
                    new DraftingLearningPoint(points, readingPoints, readingFindings, following, names, framework),
                    new AgreeingLearningPoint(points, readingPoints, following, names, framework),
                    new DraftingRecommendation(recommendations, reading, readingFindings, following, names, framework),
                    new AgreeingRecommendation(recommendations, reading, following, names, framework));
        }

        void carry(ActivityType type, Profile profile) {
            String agency = profile.agencies().get(0).id();
            Activity activity = registering
                    .register(
                            OFFICER,
                            new NewActivity(
                                    type.id(),
                                    "Information sharing between general practice and schools",
                                    List.of(agency),
                                    TODAY.minusDays(30),
                                    null,
                                    null,
                                    null,
                                    List.of()))
                    .orThrow()
                    .value();
            assertThat(activity.reference().text()).isEqualTo(profile.code() + "-" + type.code() + "-2026-001");
            FindingId finding = draftingFinding
                    .draft(
                            OFFICER,
                            activity.id(),
                            new FindingDraft(
                                    "Schools did not know who the child's doctor was",
                                    "Information was held in each agency and was not shared early.",
                                    "improvement",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(),
                                    List.of(),
                                    true,
                                    "The first of its kind"))
                    .orThrow()
                    .value()
                    .id();
            agreeingFinding.agree(OFFICER, finding, null).orThrow();
            var point = draftingPoint
                    .draft(
                            OFFICER,
                            finding,
                            new LearningPointDraft(
                                    List.of(),
                                    "Ask early who else knows the child",
                                    "Information is shared earlier",
                                    "Practitioners ask and record who else works with the family",
                                    "multi-agency",
                                    List.of(profile.audiences().get(0).id()),
                                    List.of(agency)))
                    .orThrow()
                    .value();
            agreeingPoint.agree(OFFICER, point.id(), null).orThrow();
            var recommendation = draftingRecommendation
                    .draft(
                            OFFICER,
                            finding,
                            new RecommendationDraft(
                                    List.of(),
                                    "Each agency names a contact for information sharing",
                                    List.of(agency),
                                    null,
                                    TODAY.plusMonths(6),
                                    "Every school knows the contact",
                                    "medium"))
                    .orThrow()
                    .value();
            assertThat(recommendation.text().followUpGroup()).isEqualTo(profile.followUpGroup(type.id()));
            agreeingRecommendation.agree(OFFICER, recommendation.id(), null).orThrow();
        }
    }
}
