package org.goldthread.dissemination.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldthread.dissemination.library.Learning;
import org.goldthread.dissemination.testing.Given;
import org.goldthread.dissemination.testing.Told;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.ActivityType;
import org.goldthread.profile.Audience;
import org.goldthread.profile.Profile;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("In every framework")
class EveryFrameworkTests {

    private static final Clock CLOCK = Clock.fixed(Given.NOW, ZoneOffset.UTC);

    static Stream<String> profiles() {
        return Profiles.SHIPPED.stream();
    }

    @ParameterizedTest(name = "{0}: a plan is drafted for every type of activity and says so by contract")
    @MethodSource("profiles")
    void plansForEveryType(String id) {
        Profile profile = Profiles.load(id);
        List<String> audiences = profile.audiences().stream().map(Audience::id).toList();
        List<ActivityType> types = Stream.of(ActivityType.REVIEWS, ActivityType.AUDITS)
                .flatMap(service -> profile.activityTypes(service).stream())
                .toList();
        assertThat(types).hasSizeGreaterThan(5);
        assertThat(types).allSatisfy(type -> {
            List<PlanRow> rows =
                    new RoutingMatrix(profile, new WorkingDays(Set.of()), CLOCK).rows(type.id(), audiences);
            assertThat(rows).as(type.id()).isNotEmpty();
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.basis()).isNotBlank();
                assertThat(row.content().owner()).isNotBlank();
                assertThat(row.content().by()).isAfter(WorkingDays.today(CLOCK));
                assertThat(row.content().channels())
                        .isNotEmpty()
                        .allSatisfy(
                                channel -> assertThat(profile.channel(channel)).isPresent());
            });
            assertThat(rows.stream().map(row -> row.content().reach()).collect(Collectors.toSet()))
                    .as("somebody in the agencies or the partnership hears of " + type.id())
                    .containsAnyOf("internal", "workforce");
            Decision<DisseminationPlan> draft = draft(profile, type, rows);
            Told.byContract(draft.events());
        });
    }

    private static Decision<DisseminationPlan> draft(Profile profile, ActivityType type, List<PlanRow> rows) {
        Learning learning = new Learning(
                Given.learning().learningPointId(),
                Given.learning().findings(),
                type.service(),
                profile.code() + "-" + type.code() + "-2026-001",
                type.id(),
                Given.learning().keyMessage(),
                "multi-agency");
        return DisseminationPlan.draft(
                learning, List.of(), rows, profile.planApproval(), profile.version(), APlan.EXPECTED, Given.officer());
    }

    @ParameterizedTest(name = "{0}: the approving group exists, and a chair in it can sign in")
    @MethodSource("profiles")
    void approval(String id) {
        Profile profile = Profiles.load(id);
        assertThat(profile.group(profile.planApproval())).isPresent();
        assertThat(profile.people())
                .anyMatch(person -> person.roles().contains("group-chair")
                        && person.groups().contains(profile.planApproval()));
    }

    @ParameterizedTest(name = "{0}: every product template has sections and a limit")
    @MethodSource("profiles")
    void templates(String id) {
        Profile profile = Profiles.load(id);
        assertThat(profile.productTemplate("one-minute-guide")).isPresent();
        assertThat(profile.productTemplates()).allSatisfy(template -> {
            assertThat(template.sections()).isNotEmpty();
            assertThat(template.maxWords()).isPositive();
        });
    }
}
