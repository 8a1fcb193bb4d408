package org.goldthread.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The ports of an installation")
class PortPlanTests {

    @Test
    @DisplayName("are ten that follow one another")
    void ten() {
        assertThat(new PortPlan(8080).byName().values())
                .containsExactlyInAnyOrder(8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089);
    }

    @Test
    @DisplayName("are refused with the taken one, what it is for, and how to choose others")
    void taken() throws Exception {
        PortPlan plan = PortPlan.free();
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), plan.dissemination()));
            assertThatThrownBy(plan::requireFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + plan.dissemination())
                    .hasMessageContaining("dissemination-service")
                    .hasMessageContaining("--port");
        }
        assertThatCode(plan::requireFree).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "80", "65530", "-1", "99999"})
    @DisplayName("start at a number that leaves room for ten")
    void notAPort(String text) {
        assertThatThrownBy(() -> PortPlan.from(text))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(text);
    }
}
