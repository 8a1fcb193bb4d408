package org.goldthread.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the merged chronology of twenty agencies with 500 and with 5,000 events each (R8). One agency's system gives its
 * chronology by API; the others' are written into the store after its pattern.
 */
final class MergedChronologies {

    private static final int AGENCIES = 20;
    private static final int FEW = 500;
    private static final int MANY = 5_000;
    private static final String API = "/api/reviews/v1";

    private final Client officer;
    private final Client system;
    private final GivenChronologies store;
    private final Reader reader;

    private MergedChronologies(Client officer, Client system, GivenChronologies store, Reader reader) {
        this.officer = officer;
        this.system = system;
        this.store = store;
        this.reader = reader;
    }

    static void measure(BenchInstallation installation) throws IOException, InterruptedException {
        Path schools = installation.file("schools.csv", Schools.table(AGENCIES - 1));
        System.out.println("Starting the reviews service with " + AGENCIES + " agencies …");
        installation.up("--only", "reviews", "--agencies", schools.toString());
        Client officer = installation.client();
        try (MongoClient store = MongoClients.create(installation.store())) {
            MergedChronologies chronologies = new MergedChronologies(
                    officer,
                    installation.system(),
                    new GivenChronologies(store.getDatabase("solihull_reviews")),
                    new Reader(officer, installation.direct("reviews")));
            Map<String, Double> few = chronologies.read(FEW);
            print(few, chronologies.read(MANY));
            new ChronologyAgainstNames(officer, installation.system()).measure();
        }
    }

    /** What a review's chronology costs to read when each agency has given so many events. */
    private Map<String, Double> read(int events) throws IOException, InterruptedException {
        List<String> agencies = Schools.beside(AuditRounds.ANSWERING, AGENCIES - 1);
        var activity = officer.post(
                API + "/activities",
                Map.of(
                        "typeId",
                        "rapid-review",
                        "title",
                        "Measured with " + events + " events an agency",
                        "agencies",
                        agencies,
                        "startedOn",
                        LocalDate.now(Clock.systemUTC()).toString()));
        String id = activity.get("id").asString();
        var asked = officer.post(
                API + "/activities/" + id + "/requests",
                Map.of(
                        "agencies",
                        agencies,
                        "parts",
                        List.of("chronology"),
                        "dueOn",
                        LocalDate.now(Clock.systemUTC()).plusMonths(1).toString()));
        String own = asked.get("items").get(0).get("id").asString();
        long started = System.nanoTime();
        system.put(
                API + "/requests/" + own + "/parts/chronology/chronology", Map.of("entries", MadeUpEvents.of(events)));
        System.out.printf(
                "R8  ms to read and keep %5d events of one agency  %8.0f%n",
                events, (System.nanoTime() - started) / 1e6);
        store.likeThisOne(own);
        return reader.medians(paths(id, activity.get("reference").asString()));
    }

    private static Map<String, String> paths(String id, String reference) {
        String page = "/reviews/activities/" + reference + "/chronology";
        String api = API + "/activities/" + id + "/chronology";
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("the page", page);
        paths.put("the page from a day two years on", page + "?from-day=1&from-month=1&from-year=2014");
        paths.put("the page of one agency", page + "?agency=school-007");
        paths.put("a word that most events have", page + "?words=visit");
        paths.put("a word that one in ten has", page + "?words=strategy");
        paths.put("words that ten events have", page + "?words=rare+words");
        paths.put("significant events only", page + "?significant=yes");
        paths.put("50 events by API", api);
        return paths;
    }

    private static void print(Map<String, Double> few, Map<String, Double> many) {
        System.out.printf(
                "R8  merged chronology, median of %d, ms            %10d %10d %7s%n",
                Reader.TIMES, AGENCIES * FEW, AGENCIES * MANY, "ratio");
        few.forEach((what, small) -> {
            double large = many.getOrDefault(what, Double.NaN);
            System.out.printf("R8  %-50s %10.0f %10.0f %7.2f%n", what, small, large, large / small);
        });
    }
}
