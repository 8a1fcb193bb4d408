package org.goldthread.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.event.EventHandler;
import org.goldthread.kit.event.EventLog;
import org.goldthread.kit.event.LoggedEvent;
import org.goldthread.testkit.PublishedApi;
import org.goldthread.testkit.RouteMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("The dissemination service")
class DisseminationIT extends RunningDissemination {

    private final EventLog log;
    private final RequestMappingHandlerMapping mapping;

    DisseminationIT(
            @LocalServerPort int port,
            List<EventHandler> handlers,
            EventLog log,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        super(port, handlers);
        this.log = log;
        this.mapping = mapping;
    }

    @Test
    @DisplayName("says all of it by the contracts, in the order in which it happened")
    void said() {
        UUID plan = approvedPlan();
        publishedSlug(plan);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(types(plan))
                        .containsExactly(
                                "plan-drafted", "due", "settled", "due", "plan-approved", "settled", "due", "settled"));
        assertThat(log.after(0, 10_000).stream().filter(LoggedEvent::outward).map(LoggedEvent::type))
                .allMatch(type -> type.contains("dissemination.product-"));
    }

    @Test
    @DisplayName("is used by those whom the permission matrix names, and by nobody else")
    void permissions() {
        UUID plan = approvedPlan();
        UUID draft = house.learningIdentified();
        String row = JsonPath.read(
                house.get(OFFICER, "/api/dissemination/v1/plans/" + draft).body(), "$.rows[0].id");
        String product = product(plan, "For the matrix");
        String slug = publishedSlug(plan);
        UUID cascade = Ids.from("cascade", plan, POLICE);
        Map<String, String> places =
                Map.of("plans", plan.toString(), "products", product, "cascades", cascade.toString());
        RouteMatrix.from(Path.of("src/test/resources/permissions.txt"), port)
                .listsEveryRouteOf(mapping)
                .holds(POLICE, "cafcass", path -> {
                    String filled =
                            path.replace("{slug}", slug).replace("{row}", row).replace("{subject}", plan.toString());
                    for (Map.Entry<String, String> place : places.entrySet()) {
                        filled = filled.replace(place.getKey() + "/{id}/rows", place.getKey() + "/" + draft + "/rows")
                                .replace(place.getKey() + "/{id}", place.getKey() + "/" + place.getValue());
                    }
                    return filled;
                });
    }

    @Test
    @DisplayName("serves the API description that is kept with the contracts")
    void openApi() throws IOException {
        PublishedApi.isTheKeptOne(
                "dissemination", house.get(null, "/openapi.json").body());
    }

    private List<String> types(UUID subject) {
        return log.after(0, 10_000).stream()
                .filter(event -> event.subject().equals(subject))
                .map(event -> event.type()
                        .replaceFirst("^org\\.goldthread\\.[a-z]+\\.", "")
                        .replace(".v1", ""))
                .toList();
    }
}
