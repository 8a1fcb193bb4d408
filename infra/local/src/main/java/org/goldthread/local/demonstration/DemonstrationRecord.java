package org.goldthread.local.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.keycloak.RealmPlan;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.application.Installation;
import org.goldthread.local.home.DemonstrationClock;
import org.goldthread.local.server.TokenEndpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Plays a profile's demonstration script against a running installation, by its public API and with the tokens of its
 * demonstration people and agency systems, and by the forms of pages that need no sign-in. Scripts are resources,
 * {@code /demonstration/<profile>.yaml}: a list of {@link Step steps}; what several share is a part,
 * {@code /demonstration/parts/<name>.yaml}. A step for a service that is not installed is passed over, and so is every
 * step that uses what it would have captured; so is every part in a {@linkplain Extent#BRIEF brief} record.
 */
public final class DemonstrationRecord {

    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(4);

    /** Services look at the clock's file five times a second. */
    private static final long SERVICES_LOOK_MILLIS = 300;

    private record Token(String value, Instant until) {}

    private final Installation installation;
    private final Secrets secrets;
    private final Extent extent;
    private final Consumer<String> progress;
    private final TokenEndpoint tokens;
    private final DemonstrationClock clock;
    private final Values values;
    private final Map<String, Token> known = new HashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private boolean passing;

    public DemonstrationRecord(Installation installation, Secrets secrets, Extent extent, Consumer<String> progress) {
        this.installation = installation;
        this.secrets = secrets;
        this.extent = extent;
        this.progress = progress;
        this.tokens = new TokenEndpoint(installation.issuer());
        this.clock = new DemonstrationClock(installation.home());
        this.values = new Values(clock::today);
    }

    /** Whether there is a script for this profile. */
    public boolean exists(String profileId) {
        return DemonstrationRecord.class.getResource(resource(profileId)) != null;
    }

    /**
     * Plays the script of a profile from its first step to its last.
     *
     * @throws DemonstrationFailed at the first step that goes otherwise than the script says
     */
    public void play(String profileId) throws DemonstrationFailed, InterruptedException {
        playResource(resource(profileId), "The script of " + profileId);
    }

    private void playResource(String resource, String name) throws DemonstrationFailed, InterruptedException {
        try (InputStream stream = DemonstrationRecord.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new DemonstrationFailed(name + " does not exist.");
            }
            play(YAML.readValue(stream, Step[].class));
        } catch (JacksonException e) {
            throw new DemonstrationFailed(name + " is wrong: " + e.getOriginalMessage() + ".", e);
        } catch (IOException e) {
            throw new DemonstrationFailed(name + " cannot be read.", e);
        }
    }

    void play(Step[] steps) throws DemonstrationFailed, InterruptedException {
        for (int i = 0; i < steps.length; i++) {
            Step step = steps[i];
            if (step.say() != null && !isPassedOver(step)) {
                progress.accept(step.say());
            }
            try {
                for (Map<String, JsonNode> given : step.times()) {
                    for (Map.Entry<String, JsonNode> value : given.entrySet()) {
                        if (values.anyPassedOver(List.of(value.getValue().toString()))) {
                            values.passOver(value.getKey());
                        } else {
                            values.put(value.getKey(), values.fill(value.getValue()));
                        }
                    }
                    play(step);
                }
            } catch (DemonstrationFailed | IOException e) {
                throw new DemonstrationFailed(
                        "Step " + (i + 1) + " of " + steps.length + " (" + step.title() + ") failed: " + e.getMessage(),
                        e);
            }
        }
    }

    private void play(Step step) throws DemonstrationFailed, IOException, InterruptedException {
        if (step.clock() != null && isPassedOver(step)) {
            return;
        }
        if (step.clock() != null) {
            clock.ahead(Period.parse(step.clock()));
            TimeUnit.MILLISECONDS.sleep(SERVICES_LOOK_MILLIS);
            return;
        }
        if (step.play() != null) {
            boolean before = passing;
            passing = isPassedOver(step);
            playResource("/demonstration/parts/" + step.play() + ".yaml", "The part " + step.play());
            passing = before;
            return;
        }
        String path = step.path();
        if (path == null) {
            throw new DemonstrationFailed("It has neither a path, nor a part, nor a move of the clock.");
        }
        if (isPassedOver(step) || !installation.answers(path) || values.anyPassedOver(step.asked())) {
            step.captured().forEach(values::passOver);
            return;
        }
        String key = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(step.patience());
        while (true) {
            HttpResponse<String> answer = http.send(request(step, path, key), HttpResponse.BodyHandlers.ofString());
            @Nullable String wrong = wrong(step, answer);
            if (wrong == null) {
                capture(step, answer);
                return;
            }
            if (step.until() == null || System.nanoTime() > deadline) {
                throw new DemonstrationFailed(wrong);
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private boolean isPassedOver(Step step) {
        return passing || (extent == Extent.BRIEF && step.isOfWholeRecord());
    }

    private HttpRequest request(Step step, String path, String key)
            throws DemonstrationFailed, IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(installation.address() + values.fill(path)))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", step.isOfAPage() ? "text/html" : "application/json");
        if (step.as() != null) {
            request.header(
                    "Authorization",
                    "Bearer " + token(values.fill(step.as()), step.acting() == null ? "" : step.acting()));
        }
        for (Map.Entry<String, String> header : Step.orNone(step.headers()).entrySet()) {
            request.header(header.getKey(), values.fill(header.getValue()));
        }
        if (step.form() != null) {
            return form(request, step).build();
        }
        if (!step.verb().equals("GET")) {
            request.header("Idempotency-Key", key);
        }
        JsonNode body = step.body();
        if (body == null) {
            request.method(step.verb(), HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(
                            step.verb(),
                            HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(values.fill(body))));
        }
        return request.build();
    }

    /** A page's form, as a browser that shows the page sends it. */
    private HttpRequest.Builder form(HttpRequest.Builder request, Step step) throws DemonstrationFailed {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, String> field : Step.orNone(step.form()).entrySet()) {
            fields.add(encoded(field.getKey()) + "=" + encoded(values.fill(field.getValue())));
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", installation.address().toString())
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What is wrong with an answer; null if nothing is. */
    private @Nullable String wrong(Step step, HttpResponse<String> answer) throws DemonstrationFailed {
        int status = answer.statusCode();
        Integer expected = step.expect();
        if (expected == null ? status < 200 || status > 299 : status != expected) {
            return "the answer was " + status + " " + answer.body();
        }
        for (Map.Entry<String, JsonNode> wanted : Step.orNone(step.until()).entrySet()) {
            JsonNode found = json(answer).at(wanted.getKey());
            if (!found.asString("").equals(values.fill(wanted.getValue()).asString(""))) {
                return wanted.getKey() + " did not become " + wanted.getValue() + " within " + step.patience()
                        + " seconds: " + answer.body();
            }
        }
        return null;
    }

    private void capture(Step step, HttpResponse<String> answer) throws DemonstrationFailed {
        for (Map.Entry<String, String> capture : Step.orNone(step.capture()).entrySet()) {
            JsonNode found = json(answer).at(values.fill(capture.getValue()));
            if (found.isMissingNode()) {
                throw new DemonstrationFailed("the answer has no " + capture.getValue() + ": " + answer.body());
            }
            values.put(capture.getKey(), found);
        }
        for (Map.Entry<String, String> capture :
                Step.orNone(step.captureHeaders()).entrySet()) {
            String found = answer.headers()
                    .firstValue(capture.getValue())
                    .orElseThrow(() -> new DemonstrationFailed("the answer has no header " + capture.getValue() + "."));
            values.put(capture.getKey(), JsonNodeFactory.instance.stringNode(found));
        }
        for (Map.Entry<String, String> capture :
                Step.orNone(step.captureFields()).entrySet()) {
            Matcher field = Pattern.compile("name=\"" + Pattern.quote(capture.getValue()) + "\" value=\"([^\"]*)\"")
                    .matcher(answer.body());
            if (!field.find()) {
                throw new DemonstrationFailed("the page has no hidden field " + capture.getValue() + ".");
            }
            values.put(capture.getKey(), JsonNodeFactory.instance.stringNode(field.group(1)));
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws DemonstrationFailed {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new DemonstrationFailed("the answer is not JSON: " + answer.body(), e);
        }
    }

    /** A person's or a system's token, kept for as long as it is good. */
    private String token(String who, String agency) throws IOException, InterruptedException {
        String key = who + "@" + agency;
        Token token = known.get(key);
        if (token == null || token.until().isBefore(Instant.now())) {
            String fresh = who.startsWith("agency-")
                    ? tokens.client(who, secrets.client(who))
                    : tokens.person(who, secrets.person(who), secrets.client(RealmPlan.DEMO_CLIENT), agency);
            token = new Token(fresh, Instant.now().plus(TOKEN_LIFE));
            known.put(key, token);
        }
        return token.value();
    }

    private static String resource(String profileId) {
        return "/demonstration/" + profileId + ".yaml";
    }
}
