package org.goldthread.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/** Commands a second through the gateway against the same command straight to the service (S1), rounds interleaved. */
final class Throughput {

    private static final int CALLERS = 8;
    private static final long ROUND_NANOS = 5_000_000_000L;

    private Throughput() {}

    static void print(Client client, Seeds seeds, String direct, int rounds) throws Exception {
        String body = JsonMapper.shared().writeValueAsString(seeds.activity());
        double[] through = new double[rounds];
        double[] straight = new double[rounds];
        double[] ratio = new double[rounds];
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            for (int round = 0; round < rounds; round++) {
                straight[round] = round(callers, client, direct, body);
                through[round] = round(callers, client, client.address(), body);
                ratio[round] = through[round] / straight[round];
            }
        } finally {
            callers.shutdownNow();
        }
        print("S1  commands a second, straight to the service", straight);
        print("S1  commands a second, through the gateway", through);
        print("S1  ratio", ratio);
    }

    private static double round(ExecutorService callers, Client client, String to, String body)
            throws InterruptedException, ExecutionException {
        long started = System.nanoTime();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            work.add(() -> call(client, to, body, started + ROUND_NANOS));
        }
        int done = 0;
        for (Future<Integer> each : callers.invokeAll(work)) {
            done += each.get();
        }
        return done / ((System.nanoTime() - started) / 1e9);
    }

    private static int call(Client client, String to, String body, long until)
            throws IOException, InterruptedException {
        int done = 0;
        while (System.nanoTime() < until) {
            int status =
                    client.send(to, "POST", "/api/reviews/v1/activities", body).statusCode();
            if (status == 201) {
                done++;
            } else if (status != 429) {
                throw new IllegalStateException("a registration answered " + status);
            }
        }
        return done;
    }

    private static void print(String what, double[] values) {
        Arrays.sort(values);
        System.out.printf(
                "%-46s median %6.2f   range %.2f to %.2f%n",
                what, values[values.length / 2], values[0], values[values.length - 1]);
    }
}
