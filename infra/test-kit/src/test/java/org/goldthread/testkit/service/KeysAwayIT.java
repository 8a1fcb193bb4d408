package org.goldthread.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.goldthread.kit.actor.Role;
import org.goldthread.testkit.HouseUnderTest;
import org.goldthread.testkit.TestIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = NotesApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DisplayName("A service that never reached Keycloak's keys")
class KeysAwayIT {

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        HouseUnderTest.properties(registry);
        registry.add("goldthread.identity.keys", () -> "http://127.0.0.1:1/certs");
    }

    @Test
    @DisplayName("asks to come again (503), and neither faults nor calls a good token a bad one")
    void comeAgain() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + "/api/notes/v1/notes/0192d0c8-0000-7000-8000-000000000000"))
                .header("Authorization", "Bearer " + TestIdentity.person(Role.PARTNERSHIP_OFFICER, null))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("sign-in-away").doesNotContain("127.0.0.1:1");
    }
}
