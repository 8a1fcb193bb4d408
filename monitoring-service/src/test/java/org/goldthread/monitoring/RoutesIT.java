package org.goldthread.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.goldthread.testkit.PublishedApi;
import org.goldthread.testkit.RouteMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("Monitoring's routes")
class RoutesIT extends Running {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void are_open_to_whom_the_matrix_says_and_to_nobody_else() {
        Telling telling = new Telling("401", START.minusDays(40))
                .registered(Telling.POLICE)
                .found()
                .recommended(LocalDate.of(2026, 9, 30), Telling.POLICE);
        hear(telling);
        String action = action(telling, Telling.POLICE).toString();
        String thread = telling.finding().toString();
        RouteMatrix.from(Path.of("src/test/resources/permissions.txt"), port)
                .listsEveryRouteOf(mapping)
                .holds(
                        Telling.POLICE,
                        Telling.PROBATION,
                        path -> path.replace("{id}", path.contains("/threads/") ? thread : action)
                                .replace("{subject}", action));
    }

    @Test
    void are_described_as_the_kept_description_says() throws IOException {
        Answer served = get("/openapi.json", null);
        assertThat(served.status()).isEqualTo(200);
        PublishedApi.isTheKeptOne("monitoring", served.body());
    }
}
