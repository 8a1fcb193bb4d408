package org.goldthread.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody who reads pages straight from a service, past the gateway.
 *
 * @param direct the service's address
 */
record Reader(Client client, String direct) {

    /** Of so many readings the median counts. */
    static final int TIMES = 9;

    private static final int WARM = 12;

    /** Milliseconds that each address takes, by its name. */
    Map<String, Double> medians(Map<String, String> paths) throws IOException, InterruptedException {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (Map.Entry<String, String> path : paths.entrySet()) {
            medians.put(path.getKey(), median(path.getValue()));
        }
        return medians;
    }

    private double median(String path) throws IOException, InterruptedException {
        double[] millis = new double[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            long started = System.nanoTime();
            int status = client.send(direct, "GET", path, null).statusCode();
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - started) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }
}
