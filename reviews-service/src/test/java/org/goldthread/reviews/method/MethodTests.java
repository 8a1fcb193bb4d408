package org.goldthread.reviews.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldthread.learning.framework.Samples.SOLIHULL;
import static org.goldthread.learning.framework.Samples.TODAY;
import static org.goldthread.learning.framework.Samples.mark;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.learning.framework.Told;
import org.goldthread.profile.Methodology;
import org.goldthread.profile.Profiles;
import org.goldthread.reviews.conduct.ReviewRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The method of a review")
class MethodTests {

    private static final ReviewRef REVIEW =
            new ReviewRef(UUID.fromString("019cae0b-44a0-73c5-838f-5ac0de11f3a7"), "SOL-RR-2026-004");
    private static final List<Methodology> OFFERED = SOLIHULL.profile().methodologies();

    private static NewMethod wanted(String methodology, @Nullable String reason) {
        return new NewMethod(methodology, "Six agencies over four years: the reasons lie between them", reason);
    }

    private static Method chosen() {
        return Told.after(
                Told.after(Method.begin(REVIEW).follow(true)).choose(wanted("case-analysis", null), OFFERED, mark()));
    }

    private static StageChange change(String state) {
        return new StageChange(state, TODAY.plusDays(5), TODAY.minusDays(2), TODAY.minusDays(1), null);
    }

    @Test
    @DisplayName("is asked for when the review is opened, once, and no more once it is chosen or the review is closed")
    void asked() {
        Method begun = Method.begin(REVIEW);
        assertThat(Told.types(begun.follow(true))).containsExactly(WorkDue.TYPE);
        Method asked = Told.after(begun.follow(true));
        assertThat(Told.types(asked.follow(true))).isEmpty();
        assertThat(Told.types(asked.follow(false))).containsExactly(WorkSettled.TYPE);
        assertThat(Told.types(asked.choose(wanted("case-analysis", null), OFFERED, mark())))
                .containsExactly(MethodChosen.TYPE, WorkSettled.TYPE);
        assertThat(Told.types(chosen().follow(true))).isEmpty();
    }

    @Test
    @DisplayName("brings the profile's stages, all planned")
    void stages() {
        Chosen chosen = Objects.requireNonNull(chosen().chosen());
        assertThat(chosen.stages()).extracting(StageRecord::id).containsExactly("gather", "analyse", "conclude");
        assertThat(chosen.open()).isEqualTo(3);
        assertThat(chosen.rationale()).contains("Six agencies");
    }

    @Test
    @DisplayName("needs a rationale and a methodology that the profile offers")
    void refused() {
        assertThat(Told.problems(Method.begin(REVIEW).choose(new NewMethod("silp", " ", null), OFFERED, mark())))
                .containsExactly("methodologyId:not-offered", "rationale:required");
        assertThat(Told.problems(Method.begin(REVIEW)
                        .choose(new NewMethod("case-analysis", "Call 07700 900123", null), OFFERED, mark())))
                .containsExactly("rationale:identity");
    }

    @Test
    @DisplayName("keeps the old methodology with its stages when it is changed, and needs the reason")
    void changed() {
        Method before = Told.after(chosen().move("gather", change("done"), TODAY, mark()));
        assertThat(Told.problems(before.choose(wanted("systems-review", null), OFFERED, mark())))
                .containsExactly("reason:required");
        assertThat(Told.why(before.choose(wanted("case-analysis", "Again"), OFFERED, mark()))
                        .code())
                .isEqualTo("same-method");
        Method after = Told.after(before.choose(wanted("systems-review", "More agencies"), OFFERED, mark()));
        assertThat(after.earlier()).singleElement().satisfies(old -> {
            assertThat(old.reason()).isEqualTo("More agencies");
            assertThat(old.method().stage("gather").orElseThrow().state()).isEqualTo(StageState.DONE);
        });
        assertThat(Objects.requireNonNull(after.chosen()).stages()).hasSize(6);
    }

    @Test
    @DisplayName(
            "has stages that are planned, under way, done or skipped with a reason, and are due while they are open")
    void moving() {
        assertThat(Told.types(chosen().move("gather", change("planned"), TODAY, mark())))
                .containsExactly(WorkDue.TYPE);
        Method planned = Told.after(chosen().move("gather", change("planned"), TODAY, mark()));
        StageRecord gather =
                Objects.requireNonNull(planned.chosen()).stage("gather").orElseThrow();
        assertThat(gather.startedOn()).isNull();
        assertThat(Told.types(planned.move("gather", change("done"), TODAY, mark())))
                .containsExactly(WorkSettled.TYPE);
        assertThat(Told.problems(planned.move("gather", change("skipped"), TODAY, mark())))
                .containsExactly("reason:required");
        assertThat(Told.problems(planned.move(
                        "gather", new StageChange("done", null, TODAY, TODAY.plusDays(1), null), TODAY, mark())))
                .containsExactly("doneOn:in-the-future");
        assertThat(Told.problems(
                        planned.move("gather", new StageChange("under-way", null, null, null, null), TODAY, mark())))
                .containsExactly("startedOn:required");
        assertThat(Told.why(planned.move("elsewhere", change("done"), TODAY, mark()))
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    @DisplayName("withdraws the tasks of its stages when it is given up or the review is closed")
    void withdrawn() {
        Method planned = Told.after(chosen().move("gather", change("planned"), TODAY, mark()));
        assertThat(Told.types(planned.choose(wanted("systems-review", "More agencies"), OFFERED, mark())))
                .containsExactly(WorkSettled.TYPE, MethodChosen.TYPE);
        assertThat(Told.types(planned.follow(false))).containsExactly(WorkSettled.TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portsmouth", "portsmouth-2017", "st-helens", "solihull", "leeds"})
    @DisplayName("can be any methodology of any shipped profile")
    void everyMethodology(String profile) {
        List<Methodology> all = Profiles.load(profile).methodologies();
        assertThat(all).isNotEmpty().allSatisfy(each -> {
            Method made = Told.after(Method.begin(REVIEW).choose(wanted(each.id(), null), all, mark()));
            assertThat(Objects.requireNonNull(made.chosen()).stages())
                    .hasSameSizeAs(each.stages())
                    .isNotEmpty();
        });
    }
}
