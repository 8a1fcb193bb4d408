package org.goldthread.audit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("A sample of cases")
class DrawingTests {

    private static Frame frame(Random random, int cases) {
        List<FrameCase> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            all.add(new FrameCase(
                    "C-" + i, List.of("band " + random.nextInt(4), random.nextBoolean() ? "north" : "south")));
        }
        return new Frame(List.of("age", "area"), all);
    }

    @Test
    @DisplayName("is the same on every machine: these lots were worked out by hand with sha256sum")
    void byHand() {
        assertThat(Drawing.lot("seed", "C-1"))
                .isEqualTo("e5f9acf7fda170a26c1e97dfabed4cacbe0e75859668db30892daeb896b53d43");
    }

    @RepeatedTest(50)
    @DisplayName("is the same for the same list and seed, however the list is sorted")
    void reproducible(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Frame frame = frame(random, 20 + random.nextInt(200));
        SamplePlan plan =
                new SamplePlan("autumn " + run.getCurrentRepetition(), 1 + random.nextInt(20), List.of("age"));
        List<FrameCase> shuffled = new ArrayList<>(frame.cases());
        Collections.shuffle(shuffled, random);

        Drawn first = Drawing.draw(frame, plan);
        Drawn second = Drawing.draw(new Frame(frame.columns(), shuffled), plan);

        assertThat(second).isEqualTo(first);
        assertThat(first.cases()).hasSize(plan.size());
        assertThat(new HashSet<>(first.cases())).hasSize(plan.size());
    }

    @RepeatedTest(50)
    @DisplayName("gives each stratum its proportional share: never more than one away, and all shares make the size")
    void proportional(RepetitionInfo run) {
        Random random = new Random(1000 + run.getCurrentRepetition());
        Frame frame = frame(random, 30 + random.nextInt(300));
        int size = 1 + random.nextInt(30);

        Drawn drawn = Drawing.draw(frame, new SamplePlan("s", size, List.of("age", "area")));

        assertThat(drawn.strata().stream().mapToInt(Stratum::drawn).sum()).isEqualTo(size);
        assertThat(drawn.strata()).allSatisfy(stratum -> {
            double share = (double) size * stratum.cases() / frame.cases().size();
            assertThat((double) stratum.drawn()).isBetween(Math.floor(share), Math.ceil(share));
            assertThat(stratum.drawn()).isLessThanOrEqualTo(stratum.cases());
        });
    }

    @Test
    @DisplayName("shares by largest remainder: Hamilton's own example of three groups")
    void largestRemainder() {
        Map<String, Integer> sizes = new TreeMap<>(Map.of("a", 43, "b", 33, "c", 24));

        assertThat(Allocation.byLargestRemainder(sizes, 10))
                .containsEntry("a", 4)
                .containsEntry("b", 3)
                .containsEntry("c", 3);
        assertThat(Allocation.byLargestRemainder(Map.of("x", 5, "y", 5), 1))
                .containsEntry("x", 1)
                .containsEntry("y", 0);
    }

    @Test
    @DisplayName("changes with the seed, and another list has another fingerprint")
    void another() {
        Frame frame = frame(new Random(7), 200);
        List<FrameCase> fewer = frame.cases().subList(0, 199);

        assertThat(Drawing.draw(frame, new SamplePlan("one", 10, List.of())).cases())
                .isNotEqualTo(Drawing.draw(frame, new SamplePlan("two", 10, List.of()))
                        .cases());
        assertThat(new Frame(frame.columns(), fewer).fingerprint()).isNotEqualTo(frame.fingerprint());
    }
}
