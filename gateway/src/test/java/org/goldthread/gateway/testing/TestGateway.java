package org.goldthread.gateway.testing;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldthread.gateway.GatewayApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;

/** A running gateway among a provider, four services and a store. */
public final class TestGateway implements AutoCloseable {

    private static final String KEY = "a-session-key-for-tests-of-32-characters-or-more";

    private final TestSurroundings around;
    private final ConfigurableApplicationContext context;

    private TestGateway(TestSurroundings around, Map<String, String> settings) {
        this.around = around;
        this.context = SpringApplication.run(
                new Class<?>[] {GatewayApplication.class, SharedResources.class},
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /**
     * Starts another gateway there.
     *
     * @param settings further settings, each {@code name=value}
     */
    public static TestGateway in(TestSurroundings around, String... settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", "0");
        all.put("goldthread.profile", "solihull");
        all.put("goldthread.gateway.session-key", KEY);
        all.put("goldthread.identity.issuer", around.provider().issuer());
        all.put("goldthread.identity.client-secret", "gateway-secret");
        all.put("spring.mongodb.uri", around.store().uri());
        around.services().forEach((name, service) -> all.put("goldthread.neighbours." + name, service.uri()));
        all.put("logging.level.root", "warn");
        all.put("logging.structured.format.console", "");
        Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> all.put(setting[0], setting[1]));
        return new TestGateway(around, all);
    }

    public TestSurroundings around() {
        return around;
    }

    public URI uri() {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port);
    }

    /** A browser with no cookies yet. */
    public Browser browser() {
        return new Browser(uri());
    }

    /** A browser in which that person has signed in. */
    public Browser browserOf(String person) {
        return browserOf(person, Duration.ofMinutes(5));
    }

    /** The same; the first access token lives so long. */
    public Browser browserOf(String person, Duration tokenLife) {
        around.provider().next(person, tokenLife);
        Browser browser = browser();
        browser.follow("/reviews");
        return browser;
    }

    /** All documents of one of the gateway's collections, as they stand in the store. */
    public String stored(String collection) {
        return String.valueOf(
                Flux.from(bean(MongoDatabase.class).getCollection(collection).find())
                        .map(document -> document.toJson())
                        .map(json -> json + decoded(json))
                        .collectList()
                        .block());
    }

    /** What a reader would see in the binary parts. */
    private static String decoded(String json) {
        StringBuilder text = new StringBuilder();
        Matcher binary = Pattern.compile("\"base64\": \"([^\"]*)\"").matcher(json);
        while (binary.find()) {
            text.append(new String(Base64.getDecoder().decode(binary.group(1)), StandardCharsets.ISO_8859_1));
        }
        return text.toString();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
