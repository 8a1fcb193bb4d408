package org.goldthread.reviews.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.House;
import org.goldthread.reviews.chronology.StandingChronologies.Standing;
import org.goldthread.reviews.chronology.reading.EventDate;
import org.goldthread.reviews.chronology.reading.EventDate.Precision;
import org.goldthread.reviews.chronology.reading.Happened;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.json.JsonMapper;

/** Run it with {@code -Dchronology.load=true}: it fills a store with 110,000 entries. */
@Tag("long")
@EnabledIfSystemProperty(named = "chronology.load", matches = "true")
@DisplayName("A page of the merged chronology of 20 agencies")
class ChronologyLoadIT {

    private static final int AGENCIES = 20;
    private static final int ROUNDS = 15;

    /** What a reader waits for without noticing it much, on a busy machine. */
    private static final double MOST_MILLIS = 500;

    private static final LocalDate START = LocalDate.of(2012, 1, 1);

    @Test
    @DisplayName(
            "costs at 100,000 entries at most three times what it costs at 10,000, for words that most entries have too")
    void ratio() {
        try (MongoClient client = MongoClients.create(HouseUnderTest.store())) {
            Chronologies chronologies = new Chronologies(
                    new House(client, "load", new Outbox(JsonMapper.builder().build()), Clock.systemUTC()));
            MergedChronology merged = new MergedChronology(chronologies);
            List<Standing> small = fill(chronologies, 500);
            List<Standing> large = fill(chronologies, 5_000);
            List<ChronologyQuery> queries = List.of(
                    ChronologyQuery.ALL,
                    new ChronologyQuery(null, START.plusYears(1), null, null, false),
                    new ChronologyQuery(null, null, null, "rare words", false),
                    new ChronologyQuery(null, null, null, "visit", false),
                    new ChronologyQuery(null, START.plusYears(1), null, "visit supervision", false),
                    new ChronologyQuery(null, null, null, "strategy", false),
                    new ChronologyQuery(null, null, null, null, true));
            for (ChronologyQuery query : queries) {
                double few = median(merged, small, query);
                double many = median(merged, large, query);
                System.out.printf(
                        "%s: %.1f ms at 10,000, %.1f ms at 100,000, ratio %.2f%n", query, few, many, many / few);
                assertThat(many / few).as(query.toString()).isLessThan(3);
                assertThat(many).as("milliseconds, " + query).isLessThan(MOST_MILLIS);
            }
            client.getDatabase("load").drop();
        }
    }

    private static double median(MergedChronology merged, List<Standing> standing, ChronologyQuery query) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            assertThat(merged.page(standing, query, null, 50).items()).isNotEmpty();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    private static List<Standing> fill(Chronologies chronologies, int events) {
        List<Standing> standing = new ArrayList<>();
        for (int agency = 0; agency < AGENCIES; agency++) {
            UUID version = Ids.next();
            List<ChronologyEntry> entries = new ArrayList<>();
            for (int i = 0; i < events; i++) {
                entries.add(ChronologyEntry.of(version, "agency-" + agency, happened(i, events)));
                if (entries.size() == 1_000) {
                    chronologies.keepEntries(entries);
                    entries.clear();
                }
            }
            chronologies.keepEntries(entries);
            standing.add(new Standing(version, "agency-" + agency, null, null));
        }
        return standing;
    }

    /** As many rare and significant entries in a small chronology as in a large one. */
    private static Happened happened(int i, int events) {
        boolean rare = i % (events / 10) == 0;
        boolean some = i % 10 == 3; // one entry in ten: too many for the index of words, few along the dates
        return new Happened(
                i + 1,
                new EventDate(START.plusDays(i), Precision.DAY, false, null),
                "Case record",
                (rare ? "Rare words " : some ? "Strategy discussion after a visit " : "Home visit ")
                        + "with Child A and Adult B, plan reviewed and agreed",
                "Child A",
                "Supervision informed",
                null,
                rare,
                null);
    }
}
