package org.goldthread.reviews.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goldthread.learning.journey.Caller;
import org.goldthread.reviews.request.Uploads;
import org.goldthread.reviews.vault.NamedStep.Answered;
import org.goldthread.reviews.vault.NamedStep.Kept;

/**
 * Every command by which words enter the record of a case, by API and by page, each with a name in it. In this order,
 * they are all taken where the name is not known yet.
 */
final class NamedSteps {

    static final String API = "/api/reviews/v1";
    static final String REASON = "{\"reason\":\"%s\"}";

    private final NamedCase on;
    private final String name;
    private final List<NamedStep> all = new ArrayList<>();
    private Kept kept = new Kept.InRecord();
    private Runnable before = () -> {};

    private NamedSteps(NamedCase on, String name) {
        this.on = on;
        this.name = name;
    }

    /** @param name what the words of each call somebody by */
    static List<NamedStep> of(NamedCase on, String name) {
        NamedSteps steps = new NamedSteps(on, name);
        NamedInLearning.add(steps, on);
        NamedInRequests.add(steps, on);
        NamedInConduct.add(steps, on);
        NamedInReport.add(steps, on);
        return List.copyOf(steps.all);
    }

    /** The next step keeps its words where another does. */
    NamedSteps as(String method, String route) {
        kept = new Kept.As(method + " " + API + route);
        return this;
    }

    /** The next step keeps its words where nothing is looked at. */
    NamedSteps elsewhere(String why) {
        kept = new Kept.Elsewhere(why);
        return this;
    }

    /** The next step is taken only after this. */
    NamedSteps after(Runnable first) {
        before = first;
        return this;
    }

    void post(String route, String field, String path, String body) {
        by(on.officer, "POST", route, field, path, body);
    }

    void put(String route, String field, String path, String body) {
        by(on.officer, "PUT", route, field, path, body);
    }

    /**
     * What several people word is changed only by who says what was seen.
     *
     * @param seen where its version is told
     */
    void putSeen(String route, String field, String seen, String path, String body) {
        add("PUT " + API + route, field, words -> {
            String version = String.valueOf(on.officer.get(seen).tag());
            return answered(on.officer.put(path, body.formatted(words), "If-Match", version));
        });
    }

    void by(Caller who, String method, String route, String field, String path, String body) {
        add(method + " " + API + route, field, words -> {
            String json = body.contains("%s") ? body.formatted(words) : body;
            return answered(method.equals("PUT") ? who.put(path, json) : who.post(path, json));
        });
    }

    void form(String route, String field, String path, String... more) {
        formBy(on.officer, route, field, path, more);
    }

    void formBy(Caller who, String route, String field, String path, String... more) {
        add("POST /reviews" + route, field, words -> {
            List<String> fields = new ArrayList<>(List.of(more));
            fields.add(field);
            fields.add(words);
            return answered(who.submit(path, fields.toArray(String[]::new)));
        });
    }

    void upload(String route, String method, String path, byte[] file) {
        add(route, "note", words -> {
            var answer = Uploads.send(on.police(), method, path, "report.pdf", file, "note", words);
            return new Answered(answer.statusCode(), answer.body());
        });
    }

    private static Answered answered(Caller.Answer answer) {
        return new Answered(answer.status(), answer.body());
    }

    private void add(String route, String field, Function<String, Answered> sending) {
        String words = "What " + name + "’s day was like; step " + (all.size() + 101);
        Supplier<Answered> send = () -> sending.apply(words);
        all.add(new NamedStep(route, field, words, kept, before, send));
        kept = new Kept.InRecord();
        before = () -> {};
    }
}
