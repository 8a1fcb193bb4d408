package org.goldthread.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How long it takes from agreeing a learning point until it can be seen elsewhere (S3). */
final class Latency {

    private static final int POINTS = 60;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private Latency() {}

    static void print(Client client, Seeds seeds) throws IOException, InterruptedException {
        double[] plan = new double[POINTS];
        double[] thread = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            String id = client.post(
                            "/api/reviews/v1/findings/" + seeds.findingId() + "/learning-points",
                            seeds.learningPoint(i))
                    .get("id")
                    .asString();
            long started = System.nanoTime();
            client.post("/api/reviews/v1/learning-points/" + id + "/agree", java.util.Map.of());
            plan[i] = until(client, "/api/dissemination/v1/plans?text=" + encoded(seeds.keyMessage(i)), id, started);
            thread[i] = until(
                    client, "/api/monitoring/v1/threads/" + seeds.findingId(), seeds.keyMessage(i) + "\"", started);
        }
        print("S3  ms from agreement to the plan", plan);
        print("S3  ms from agreement to the thread", thread);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static double until(Client client, String path, String sign, long started)
            throws IOException, InterruptedException {
        while (!client.get(path).body().contains(sign)) {
            if (System.nanoTime() - started > PATIENCE_NANOS) {
                throw new IllegalStateException(path + " did not show " + sign + " within ten seconds");
            }
            Thread.sleep(2);
        }
        return (System.nanoTime() - started) / 1e6;
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                "%-46s p50 %6.0f   p99 %6.0f   budget 2000%n",
                what, millis[millis.length / 2], millis[(int) Math.ceil(millis.length * 0.99) - 1]);
    }
}
