package org.goldthread.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.application.Application;
import org.goldthread.local.application.Installation;
import org.goldthread.local.home.DemonstrationClock;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.PortPlan;
import org.goldthread.profile.ProfileSource;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

@DisplayName("The demonstration record")
class DemonstrationRecordTests {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger polls = new AtomicInteger();
    private HttpServer gateway;
    private HttpServer keycloak;
    private Home home;
    private PortPlan ports;
    private DemonstrationRecord record;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        ports = PortPlan.free();
        home = new Home(folder);
        gateway = server(ports.gateway());
        keycloak = server(ports.keycloak());
        keycloak.createContext(
                "/realms/goldthread/protocol/openid-connect/token",
                exchange -> answer(
                        exchange,
                        200,
                        "{\"access_token\":\"token of " + body(exchange).replaceAll(".*username=([^&]*).*", "$1")
                                + "\"}"));
        gateway.createContext("/api/things", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body(exchange));
            answer(exchange, 201, "{\"id\":42,\"reference\":\"SOL-1\"}");
        });
        gateway.createContext(
                "/api/slow",
                exchange -> answer(
                        exchange, 200, "{\"state\":\"" + (polls.incrementAndGet() < 3 ? "waiting" : "done") + "\"}"));
        gateway.createContext("/s/page", exchange -> {
            asked.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Accept") + " "
                    + exchange.getRequestHeaders().getFirst("Origin") + " " + body(exchange));
            boolean sent = exchange.getRequestMethod().equals("POST");
            answer(exchange, sent ? 302 : 200, "<input type=\"hidden\" name=\"nonce\" value=\"n.1\">");
        });
        record = new DemonstrationRecord(
                new Installation(home, "solihull", "solihull", ports, List.of(Application.values())),
                Secrets.in(folder.resolve("secrets.properties")),
                Extent.WHOLE,
                said::add);
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
        keycloak.stop(0);
    }

    @Test
    @DisplayName("is played by people with their own tokens, with what earlier answers said")
    void captures() throws Exception {
        play("""
                - say: A thing is made
                  as: officer
                  method: POST
                  path: /api/things
                  body: { title: "Made on ${today-P1D}", in: "${year}", next: "${year+1}", tags: [a] }
                  capture: { thing: /id }
                - as: officer
                  path: /api/things?of=${thing}
                """);
        LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/London")).minusDays(1);
        assertThat(asked)
                .containsExactly(
                        "POST /api/things Bearer token of officer {\"title\":\"Made on " + yesterday
                                + "\",\"in\":"
                                + LocalDate.now(ZoneId.of("Europe/London"))
                                        .minusMonths(3)
                                        .getYear()
                                + ",\"next\":"
                                + LocalDate.now(ZoneId.of("Europe/London"))
                                        .minusMonths(3)
                                        .plusYears(1)
                                        .getYear()
                                + ",\"tags\":[\"a\"]}",
                        "GET /api/things?of=42 Bearer token of officer ");
        assertThat(said).containsExactly("A thing is made");
    }

    @Test
    @DisplayName("takes a step once for each of the values that it names")
    void takesAStepForEach() throws Exception {
        play("""
                - { method: POST, path: /api/things, capture: { thing: /reference } }
                - each: [{ grade: green }, { grade: "${thing}" }]
                  method: POST
                  path: /api/things?grade=${grade}
                  body: { grade: "${grade}" }
                """);
        assertThat(asked)
                .containsExactly(
                        "POST /api/things null ",
                        "POST /api/things?grade=green null {\"grade\":\"green\"}",
                        "POST /api/things?grade=SOL-1 null {\"grade\":\"SOL-1\"}");
    }

    @Test
    @DisplayName("takes the steps of a part that several scripts share, with the values that are given to it")
    void takesAPart() throws Exception {
        play("- { play: one-thing, each: [{ who: officer, grade: green }, { who: chair, grade: red }] }");
        assertThat(asked)
                .containsExactly(
                        "POST /api/things?by=officer Bearer token of officer {\"grade\":\"green\"}",
                        "POST /api/things?by=chair Bearer token of chair {\"grade\":\"red\"}");
        assertThatThrownBy(() -> play("- { play: nothing-of-ours }"))
                .isInstanceOf(DemonstrationFailed.class)
                .hasMessageContaining("The part nothing-of-ours does not exist");
    }

    @Test
    @DisplayName("fills in a page's form as whoever has its link, with the hidden fields that the page gave")
    void fillsInAForm() throws Exception {
        play("""
                - { path: /s/page, captureFields: { nonce: nonce } }
                - { method: POST, path: /s/page, form: { nonce: "${nonce}", "q.one": "yes & no" }, expect: 302 }
                """);
        assertThat(asked)
                .containsExactly(
                        "GET text/html null ",
                        "POST text/html http://127.0.0.1:"
                                + gateway.getAddress().getPort() + " nonce=n.1&q.one=yes+%26+no");
        assertThatThrownBy(() -> play("- { path: /s/page, captureFields: { nonce: other } }"))
                .isInstanceOf(DemonstrationFailed.class)
                .hasMessageContaining("no hidden field other");
    }

    @Test
    @DisplayName("waits until an answer is as it should be")
    void waits() throws Exception {
        play("- { path: /api/slow, until: { /state: done } }");
        assertThat(polls).hasValue(3);
    }

    @Test
    @DisplayName("ends at the first step that goes otherwise, and says which and why")
    void refused() {
        assertThatThrownBy(() -> play("- { say: Something is looked for, path: /api/nowhere }"))
                .isInstanceOf(DemonstrationFailed.class)
                .hasMessageContaining("Step 1 of 1 (Something is looked for)")
                .hasMessageContaining("404");
    }

    @Test
    @DisplayName("does not use what no step captured")
    void unknownValue() {
        assertThatThrownBy(() -> play("- { path: \"/api/things/${thing}\" }"))
                .isInstanceOf(DemonstrationFailed.class)
                .hasMessageContaining("${thing}");
    }

    @Test
    @DisplayName("passes over what needs a service that is left out, and what follows from it")
    void servicesLeftOut() throws Exception {
        DemonstrationRecord alone = new DemonstrationRecord(
                new Installation(
                        home, "solihull", "solihull", ports, List.of(Application.REVIEWS, Application.GATEWAY)),
                Secrets.in(home.root().resolve("secrets.properties")),
                Extent.WHOLE,
                said::add);
        alone.play(new YAMLMapper().readValue("""
                - { path: /api/things, capture: { thing: /id } }
                - { path: "/api/audits/v1/activities", capture: { audit: /id } }
                - { path: "/api/things?audit=${audit}", capture: { follows: /id } }
                - { path: "/api/things", until: { /id: "${follows}" } }
                - each: [{ given: "${thing}" }, { given: "${follows}" }]
                  path: "/api/things?given=${given}"
                """, Step[].class));
        assertThat(asked).containsExactly("GET /api/things null ", "GET /api/things?given=42 null ");
    }

    @Test
    @DisplayName("passes over parts, and what follows from them, where it is to be brief")
    void brief() throws Exception {
        DemonstrationRecord brief = new DemonstrationRecord(
                new Installation(home, "solihull", "solihull", ports, List.of(Application.values())),
                Secrets.in(home.root().resolve("secrets.properties")),
                Extent.BRIEF,
                said::add);
        brief.play(new YAMLMapper().readValue("""
                - { say: One thing, play: one-thing, each: [{ who: officer, grade: green }] }
                - { say: What follows, path: "/api/things?thing=${thing}" }
                - { say: Of the thread, play: one-thing, thread: true, each: [{ who: officer, grade: green }] }
                - { say: Something else, path: "/api/things?thing=${thing}" }
                """, Step[].class));
        assertThat(asked)
                .containsExactly(
                        "POST /api/things?by=officer Bearer token of officer {\"grade\":\"green\"}",
                        "GET /api/things?thing=42 null ");
        assertThat(said).containsExactly("What follows", "Of the thread", "Something else");
    }

    @Test
    @DisplayName("moves the demonstration clock ahead")
    void clock() throws Exception {
        play("- { clock: P3M }");
        assertThat(new DemonstrationClock(home).today())
                .isEqualTo(LocalDate.now(ZoneId.of("Europe/London")).plusMonths(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"solihull", "leeds", "st-helens", "portsmouth", "portsmouth-2017"})
    @DisplayName("can be read for every shipped profile")
    void shipped(String profile) {
        assertThat(record.exists(profile)).isTrue();
        assertThatCode(() -> {
                    for (Step step : steps(profile)) {
                        if (step.play() != null) {
                            assertThat(steps("parts/" + step.play())).isNotEmpty();
                        }
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("has sixty schools, each with a sign-in, where the framework's audits ask schools")
    void schools() {
        for (String profile : Profiles.SHIPPED) {
            assertThat(DemonstrationSchools.in(Profiles.source(profile)).load().people())
                    .as(profile)
                    .filteredOn(person -> person.username().startsWith("link-school-"))
                    .hasSize(60);
        }
        ProfileSource asks = Profiles.source("portsmouth");
        ProfileSource asksNoSchool = new ProfileSource(
                new ProfileSource.Text(
                        "portsmouth.yaml",
                        asks.profile().content().replace("asks: [school]", "asks: [statutory-partner]")),
                null,
                asks.clauses());
        assertThat(DemonstrationSchools.in(asksNoSchool)).isSameAs(asksNoSchool);
        ProfileSource has = asks.with(new ProfileSource.Text("own.csv", "id,name,kind,basis"));
        assertThat(DemonstrationSchools.in(has)).isSameAs(has);
    }

    private Step[] steps(String name) throws IOException {
        try (var script = getClass().getResourceAsStream("/demonstration/" + name + ".yaml")) {
            return new YAMLMapper().readValue(script, Step[].class);
        }
    }

    private void play(String script) throws Exception {
        record.play(new YAMLMapper().readValue(script, Step[].class));
    }

    private static HttpServer server(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.start();
        return server;
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
