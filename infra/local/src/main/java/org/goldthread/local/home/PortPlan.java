package org.goldthread.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ten loopback ports of an installation, which follow one another.
 *
 * @param base the first of them, the gateway's
 */
public record PortPlan(int base) {

    /** The gateway's port unless another is asked for. */
    public static final int DEFAULT_BASE = 8080;

    private static final int COUNT = 10;
    private static final int FIRST_FREE = 20_000;
    private static final int LAST_FREE = 32_000;

    public int gateway() {
        return base;
    }

    public int keycloak() {
        return base + 1;
    }

    public int reviews() {
        return base + 2;
    }

    public int audit() {
        return base + 3;
    }

    public int dissemination() {
        return base + 4;
    }

    public int monitoring() {
        return base + 5;
    }

    public int store() {
        return base + 6;
    }

    public int broker() {
        return base + 7;
    }

    public int brokerController() {
        return base + 8;
    }

    public int brokerInternal() {
        return base + 9;
    }

    /**
     * The plan that starts at {@code base}.
     *
     * @throws CannotStart where that is no port, or leaves no room for the others
     */
    public static PortPlan from(String base) throws CannotStart {
        String why = "--port takes a number from 1024 to 65526, and " + base + " is not one.";
        try {
            int number = Integer.parseInt(base);
            if (number < 1024 || number > 65_536 - COUNT) {
                throw new CannotStart(why);
            }
            return new PortPlan(number);
        } catch (NumberFormatException e) {
            throw new CannotStart(why, e);
        }
    }

    /** Ten free ports that nobody else uses, from {@value #FIRST_FREE} up. */
    public static PortPlan free() throws CannotStart {
        for (int attempt = 0; attempt < 200; attempt++) {
            int base = FIRST_FREE + COUNT * ThreadLocalRandom.current().nextInt((LAST_FREE - FIRST_FREE) / COUNT);
            PortPlan plan = new PortPlan(base);
            if (plan.byName().values().stream().allMatch(PortPlan::isFree)) {
                return plan;
            }
        }
        throw new CannotStart(
                "No ten free ports in a row were found between " + FIRST_FREE + " and " + LAST_FREE + ".");
    }

    /** Every port with what it is for. */
    public Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("the gateway", gateway());
        ports.put("Keycloak", keycloak());
        ports.put("reviews-service", reviews());
        ports.put("audit-service", audit());
        ports.put("dissemination-service", dissemination());
        ports.put("monitoring-service", monitoring());
        ports.put("the store", store());
        ports.put("Kafka", broker());
        ports.put("Kafka's controller", brokerController());
        ports.put("Kafka's administration", brokerInternal());
        return ports;
    }

    /**
     * Refuses ports that somebody else uses.
     *
     * @throws CannotStart naming the first taken port, what it is for, and how to choose others
     */
    public void requireFree() throws CannotStart {
        for (Map.Entry<String, Integer> port : byName().entrySet()) {
            if (!isFree(port.getValue())) {
                throw new CannotStart("Port " + port.getValue() + " on 127.0.0.1, which is for " + port.getKey()
                        + ", is taken by another program: stop that program or choose ten other ports with --port, such as"
                        + " ./goldthread up --port " + suggestion() + ".");
            }
        }
    }

    /** A first port from which ten are free now. */
    private int suggestion() {
        for (int candidate = 9080; candidate < 20_000; candidate += 1000) {
            if (new PortPlan(candidate).byName().values().stream().allMatch(PortPlan::isFree)) {
                return candidate;
            }
        }
        return 21_080;
    }

    /** Whether nobody listens on this loopback port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
