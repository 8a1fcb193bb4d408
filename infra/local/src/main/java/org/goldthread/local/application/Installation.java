package org.goldthread.local.application;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.PortPlan;
import org.goldthread.local.server.LocalKeycloak;

/**
 * One partnership's installation on this machine.
 *
 * @param home where it keeps its files
 * @param profile the absolute path of the kept copy of its profile
 * @param shortName the partnership's short name: prefix of databases and topics, and the name of the data folder
 * @param ports its ports
 * @param applications what is installed of it
 */
public record Installation(
        Home home, String profile, String shortName, PortPlan ports, List<Application> applications) {

    public Installation {
        applications = List.copyOf(applications);
    }

    /** Where people reach it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.gateway());
    }

    /** The issuer of its tokens. */
    public URI issuer() {
        return LocalKeycloak.issuer(ports.keycloak());
    }

    /** The installed services' short names, separated by commas. */
    public String services() {
        return applications.stream()
                .filter(Application::isService)
                .map(Application::service)
                .collect(Collectors.joining(","));
    }

    /**
     * Whether there is a broker: several services hear each other by it, and outsiders hear some; what neither does needs
     * none.
     */
    public boolean hasBroker() {
        List<Application> services =
                applications.stream().filter(Application::isService).toList();
        return services.size() > 1 || services.stream().anyMatch(Application::needsBroker);
    }

    /** Whether all four services are installed. */
    public boolean isComplete() {
        return applications.containsAll(List.of(Application.values()));
    }

    /** Whether an address is not one of a service that is left out here: {@code /api/audits/...} without audits. */
    public boolean answers(String path) {
        return Arrays.stream(Application.values())
                .filter(Application::isService)
                .filter(service -> !applications.contains(service))
                .noneMatch(service -> path.startsWith("/api/" + service.service() + "/")
                        || path.startsWith("/" + service.service() + "/"));
    }

    /** The folder of what a server keeps between runs. */
    public Path data(String server) {
        return home.data(shortName).resolve(server);
    }

    /** The log of a process. */
    public Path log(String process) {
        return home.logs().resolve(process + ".log");
    }
}
