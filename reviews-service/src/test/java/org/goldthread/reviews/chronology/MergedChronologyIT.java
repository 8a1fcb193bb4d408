package org.goldthread.reviews.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Page;
import org.goldthread.reviews.chronology.StandingChronologies.Standing;
import org.goldthread.reviews.chronology.reading.EventDate;
import org.goldthread.reviews.chronology.reading.EventDate.Precision;
import org.goldthread.reviews.chronology.reading.Happened;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The merged chronology of several agencies, in the store")
class MergedChronologyIT {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Test
    @DisplayName("Page after page shows every entry once and by date, whether agencies take turns or one has them all")
    void everyEntryOnce() {
        try (MongoClient client = MongoClients.create(HouseUnderTest.store())) {
            Chronologies chronologies = new Chronologies(
                    new House(client, "merged", new Outbox(JsonMapper.builder().build()), Clock.systemUTC()));
            List<ChronologyEntry> all = new ArrayList<>();
            List<Standing> standing = List.of(
                    given(chronologies, all, "first", 40, 0, 1),
                    given(chronologies, all, "turns", 30, 40, 2),
                    given(chronologies, all, "other-turns", 30, 41, 2),
                    given(chronologies, all, "last", 33, 200, 1),
                    given(chronologies, all, "nothing", 0, 0, 1));
            all.sort(Comparator.comparing(ChronologyEntry::place));
            MergedChronology merged = new MergedChronology(chronologies);
            for (int size : List.of(1, 7, 50, 200)) {
                assertThat(read(merged, standing, ChronologyQuery.ALL, size))
                        .as("%d on a page", size)
                        .isEqualTo(all.stream().map(ChronologyEntry::id).toList());
            }
            assertThat(read(merged, standing, new ChronologyQuery(null, null, null, "third", false), 5))
                    .isEqualTo(all.stream()
                            .filter(entry -> entry.event().contains("Third"))
                            .map(ChronologyEntry::id)
                            .toList());
            assertThat(read(merged, standing, new ChronologyQuery("last", null, null, null, false), 5))
                    .hasSize(33);
        }
    }

    private static List<String> read(
            MergedChronology merged, List<Standing> standing, ChronologyQuery query, int size) {
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            Page<ChronologyEntry> page = merged.page(standing, query, after, size);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            page.items().forEach(entry -> ids.add(entry.id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    private static Standing given(
            Chronologies chronologies, List<ChronologyEntry> all, String agency, int number, int from, int step) {
        UUID version = Ids.next();
        List<ChronologyEntry> entries = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            entries.add(ChronologyEntry.of(
                    version,
                    agency,
                    new Happened(
                            i + 1,
                            new EventDate(START.plusDays(from + (long) i * step), Precision.DAY, false, null),
                            null,
                            i % 3 == 2 ? "Third visit" : "Visit",
                            null,
                            null,
                            null,
                            false,
                            null)));
        }
        chronologies.keepEntries(entries);
        all.addAll(entries);
        return new Standing(version, agency, null, null);
    }
}
