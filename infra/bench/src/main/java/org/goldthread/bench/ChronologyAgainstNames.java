package org.goldthread.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives the longest chronology that is taken to a review whose vault keeps nobody's name, and to one whose vault keeps
 * twelve people's, which every row is compared with (R7, R8); then looks through the record for a name.
 */
final class ChronologyAgainstNames {

    private static final int ROWS = 50_000;
    private static final int PEOPLE = 12;
    private static final String ACTIVITIES = "/api/reviews/v1/activities/";

    private final Client officer;
    private final Client system;

    ChronologyAgainstNames(Client officer, Client system) {
        this.officer = officer;
        this.system = system;
    }

    void measure() throws IOException, InterruptedException {
        String without = review("Measured without names");
        double few = give(without);
        String with = review("Measured with names");
        enterNames(with);
        double many = give(with);
        System.out.printf(
                "R8  s to read and keep %d events, no names / names of %d   %6.1f %6.1f %7.2f%n",
                ROWS, PEOPLE, few, many, many / few);
        long started = System.nanoTime();
        int status = officer.get(ACTIVITIES + with + "/names/record").statusCode();
        if (status != 200) {
            throw new IllegalStateException("the look through the record answered " + status);
        }
        System.out.printf("R7  s to look through that record for names %30.1f%n", (System.nanoTime() - started) / 1e9);
    }

    private String review(String title) throws IOException, InterruptedException {
        return officer.post(
                        "/api/reviews/v1/activities",
                        Map.of(
                                "typeId",
                                "rapid-review",
                                "title",
                                title,
                                "agencies",
                                List.of(AuditRounds.ANSWERING),
                                "startedOn",
                                today().toString()))
                .get("id")
                .asString();
    }

    /** Names that begin like words of the events, so that no row can be passed over at a glance. */
    private void enterNames(String review) throws IOException, InterruptedException {
        List<Map<String, String>> people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> Map.of("pseudonym", "Child " + (char) ('A' + number)))
                .toList();
        officer.put(
                ACTIVITIES + review + "/scope",
                Map.of(
                        "lines",
                        List.of("What was seen, and when?"),
                        "from",
                        today().minusYears(10).toString(),
                        "until",
                        today().toString(),
                        "people",
                        people));
        var kept = officer.json(ACTIVITIES + review + "/names").get("people");
        for (int number = 0; number < PEOPLE; number++) {
            String ending = Character.toString('a' + number);
            officer.put(
                    ACTIVITIES + review + "/names/"
                            + kept.get(number).get("person").asString(),
                    Map.of("name", "Homeforename" + ending + " Plansurname" + ending));
        }
    }

    private double give(String review) throws IOException, InterruptedException {
        String request = officer.post(
                        ACTIVITIES + review + "/requests",
                        Map.of(
                                "agencies",
                                List.of(AuditRounds.ANSWERING),
                                "parts",
                                List.of("chronology"),
                                "dueOn",
                                today().plusMonths(1).toString()))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        var body = Map.of("entries", MadeUpEvents.of(ROWS));
        long started = System.nanoTime();
        system.put("/api/reviews/v1/requests/" + request + "/parts/chronology/chronology", body);
        return (System.nanoTime() - started) / 1e9;
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }
}
