package org.goldthread.local.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.PortPlan;

/** The five applications. Each is useful without the other services; the gateway is always there. */
public enum Application {
    REVIEWS("reviews-service", "reviews"),
    AUDIT("audit-service", "audits"),
    DISSEMINATION("dissemination-service", "dissemination"),
    MONITORING("monitoring-service", "monitoring"),
    GATEWAY("gateway", "");

    private final String module;
    private final String service;

    Application(String module, String service) {
        this.module = module;
        this.service = service;
    }

    /** What people call it; its folder in the checkout and its Keycloak client have this name too. */
    public String module() {
        return module;
    }

    /** The service's short name in addresses, topics and databases; empty for the gateway. */
    public String service() {
        return service;
    }

    /** Whether it is one of the four services. */
    public boolean isService() {
        return !service.isEmpty();
    }

    /**
     * Whether it needs a broker also where it is installed alone: what dissemination publishes is read there by the
     * training team, and monitoring builds its inbox and threads from events, its own included.
     */
    public boolean needsBroker() {
        return this == DISSEMINATION || this == MONITORING;
    }

    public int port(PortPlan ports) {
        return switch (this) {
            case REVIEWS -> ports.reviews();
            case AUDIT -> ports.audit();
            case DISSEMINATION -> ports.dissemination();
            case MONITORING -> ports.monitoring();
            case GATEWAY -> ports.gateway();
        };
    }

    /**
     * The applications of a comma-separated list of services, with the gateway; all of them for an empty list.
     *
     * @param list names such as {@code audit}, {@code audits} or {@code audit-service}
     * @throws CannotStart where a name is no service's
     */
    public static List<Application> installed(String list) throws CannotStart {
        if (list.isBlank()) {
            return List.of(values());
        }
        List<Application> installed = new ArrayList<>();
        for (String name : list.split(",", -1)) {
            Application service = named(name.strip())
                    .filter(Application::isService)
                    .orElseThrow(() -> new CannotStart("--only takes services, separated by commas, out of "
                            + Arrays.stream(values())
                                    .filter(Application::isService)
                                    .map(Application::service)
                                    .collect(Collectors.joining(", "))
                            + "; \"" + name.strip() + "\" is none."));
            if (!installed.contains(service)) {
                installed.add(service);
            }
        }
        installed.add(GATEWAY);
        return List.copyOf(installed);
    }

    private static Optional<Application> named(String name) {
        return Arrays.stream(values())
                .filter(application -> name.equals(application.module)
                        || name.equals(application.service)
                        || application.module.equals(name + "-service")
                        || (!name.isEmpty() && application.service.equals(name + "s")))
                .findFirst();
    }
}
