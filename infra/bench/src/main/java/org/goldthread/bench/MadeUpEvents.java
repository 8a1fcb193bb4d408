package org.goldthread.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Events of a chronology as agencies' systems send them: ten rare ones, one in ten a strategy discussion. */
final class MadeUpEvents {

    private static final LocalDate START = LocalDate.of(2012, 1, 1);
    private static final int DAYS = 5_000;

    private MadeUpEvents() {}

    static List<Map<String, Object>> of(int events) {
        return IntStream.range(0, events)
                .<Map<String, Object>>mapToObj(number -> {
                    boolean rare = number % (events / 10) == 0;
                    String what = rare
                            ? "Rare words "
                            : number % 10 == 3 ? "Strategy discussion after a visit " : "Home visit ";
                    return Map.of(
                            "date",
                            START.plusDays(number % DAYS).toString(),
                            "event",
                            what + "with Child A and Adult B, plan reviewed and agreed",
                            "people",
                            "Child A",
                            "response",
                            "Supervision informed",
                            "significant",
                            rare);
                })
                .toList();
    }
}
