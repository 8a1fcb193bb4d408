package org.goldthread.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The running numbers of references")
class NumbersIT {

    private final Numbers numbers = TestHouse.fresh().numbers();

    private int next(String series) {
        return numbers.next(series, () -> 0);
    }

    @Test
    @DisplayName("go on after what is in use already")
    void goOn() {
        assertThat(numbers.next("SOL-CSPR-2026", () -> 7)).isEqualTo(8);
        assertThat(numbers.next("SOL-CSPR-2026", () -> 7)).isEqualTo(9);
    }

    @Test
    @DisplayName("begin at one in each series")
    void beginAtOne() {
        assertThat(next("SOL-RR-2026")).isEqualTo(1);
        assertThat(next("SOL-RR-2026")).isEqualTo(2);
        assertThat(next("SOL-RR-2027")).isEqualTo(1);
    }

    @Test
    @DisplayName("are given once each, without a gap, to eight who ask at the same time")
    void givenOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Integer> given = Collections.synchronizedList(new ArrayList<>());
            Callable<Boolean> asking = () -> given.add(next("SOL-RR-2026"));
            for (Future<Boolean> asked : callers.invokeAll(Collections.nCopies(200, asking))) {
                asked.get();
            }

            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 200).boxed().toList());
        } finally {
            callers.shutdownNow();
        }
    }
}
