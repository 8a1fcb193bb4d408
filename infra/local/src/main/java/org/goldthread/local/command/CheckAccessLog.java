package org.goldthread.local.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.application.Application;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.PortPlan;
import org.goldthread.local.server.LocalKeycloak;
import org.goldthread.local.server.TokenEndpoint;
import org.goldthread.local.supervision.ChildState;
import org.goldthread.local.supervision.RunState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running reviews service to check its access log, and says what came of it (X5). */
public final class CheckAccessLog {

    private static final String USAGE =
            "check-access-log takes nothing, or where the log ended when that was noted: NUMBER:HASH.";
    private static final JsonMapper JSON = new JsonMapper();

    private final Home home;

    public CheckAccessLog(Home home) {
        this.home = home;
    }

    /** Prints the answer; returns 0 where the log is whole, 1 where it is not. */
    public int run(List<String> arguments) throws CannotStart, InterruptedException {
        String noted = arguments.isEmpty() ? "" : arguments.get(0);
        if (arguments.size() > 1 || !noted.matches("(\\d{1,18}:[0-9a-f]{64})?")) {
            throw new CannotStart(USAGE);
        }
        RunState state = RunState.read(home)
                .filter(CheckAccessLog::runs)
                .orElseThrow(() -> new CannotStart(
                        "The reviews service does not run, and it alone reads its log: ./goldthread up starts it."));
        PortPlan ports = new PortPlan(state.port());
        try {
            String token = new TokenEndpoint(LocalKeycloak.issuer(ports.keycloak()))
                    .client(
                            Application.REVIEWS.module(),
                            Secrets.in(home.secrets()).client(Application.REVIEWS.module()));
            return say(ask(ports.reviews(), noted, token));
        } catch (IOException e) {
            throw new CannotStart("The access log could not be checked: " + e.getMessage() + ".", e);
        }
    }

    private static boolean runs(RunState state) {
        Optional<ChildState> reviews = state.children().stream()
                .filter(child -> child.name().equals(Application.REVIEWS.module()))
                .findFirst();
        return reviews.flatMap(ChildState::process).isPresent();
    }

    private static HttpResponse<String> ask(int port, String noted, String token)
            throws IOException, InterruptedException {
        String path = "/api/reviews/v1/operations/access-log"
                + (noted.isEmpty() ? "" : "?noted=" + URLEncoder.encode(noted, StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .timeout(Duration.ofMinutes(10))
                                .header("Accept", "application/json")
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** What the answer comes to. */
    static int say(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("the reviews service answered " + answer.statusCode());
        }
        JsonNode check = JSON.readTree(answer.body());
        boolean whole = check.path("whole").asBoolean(false);
        (whole ? System.out : System.err).println(check.path("sentence").asString("") + ".");
        if (whole && check.path("entries").asLong(0) > 0) {
            System.out.println("It ends with " + check.path("lastSequence").asLong(0) + ":"
                    + check.path("lastHash").asString("")
                    + "; keep this line elsewhere, and give it to a later check.");
        }
        if (!whole) {
            System.err.println("Change nothing in the store: what is in it now is evidence.");
        }
        return whole ? 0 : 1;
    }
}
