package org.goldthread.learning.known;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.contracts.Contracts;
import org.goldthread.kit.Ids;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.House;
import org.goldthread.learning.framework.Samples;
import org.goldthread.testkit.HouseUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What is known of earlier findings")
class KnownFindingsIT {

    private static final UUID HERE = Ids.from("activity", "here");
    private static final UUID ELSEWHERE = Ids.from("activity", "elsewhere");

    private final MongoClient client = MongoClients.create(HouseUnderTest.store());
    private final JsonMapper json = JsonMapper.builder().build();
    private final House house = new House(
            client, "known_findings_it", new Outbox(json), Clock.fixed(Samples.NOW, java.time.ZoneOffset.UTC));
    private KnownFindings known = new KnownFindings(house);

    @BeforeEach
    void empty() {
        house.database().drop();
        known = new KnownFindings(house);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    @DisplayName("comes from the published events, and hearing one twice changes nothing")
    void heardTwice() {
        HearingFindings hearing = new HearingFindings(known, json);
        for (String type : hearing.types()) {
            IncomingEvent event = new IncomingEvent(
                    Ids.from("event", type),
                    type,
                    "/solihull/reviews",
                    HERE,
                    1,
                    Samples.NOW,
                    List.of(),
                    "partnership-officer",
                    null,
                    null,
                    Contracts.exampleFor(type));
            hearing.handle(event);
            hearing.handle(event);
        }

        assertThat(known.latest(10)).singleElement().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("Signs of neglect were seen singly and not put together");
            assertThat(finding.path()).startsWith("/reviews/findings/");
            assertThat(known.activities(List.of(finding.activity())))
                    .singleElement()
                    .satisfies(activity -> assertThat(activity.agencies()).contains("west-midlands-police"));
        });
    }

    @Test
    @DisplayName("puts the most alike first and says why: shared themes, then shared words, the rarest first")
    void mostAlikeFirst() {
        keep("Visits were agreed in advance", "Homes were seen tidied up", List.of("neglect"));
        keep("Supervision looked at tasks", "Supervision never asked about visits", List.of());
        keep("Chairs changed often", "Minutes came late", List.of("leadership"));

        List<Likeness> like = known.like(
                HERE,
                List.of("neglect"),
                null,
                any -> true,
                10,
                "Agreed visits",
                "Homes that were visited on agreed days");

        assertThat(like).hasSize(1);
        assertThat(like.get(0).finding().title()).isEqualTo("Visits were agreed in advance");
        assertThat(like.get(0).themes()).containsExactly("neglect");
        assertThat(like.get(0).words()).contains("agreed", "homes").endsWith("visits");
    }

    @Test
    @DisplayName("leaves out the activity's own findings and those that the reader may not know of")
    void leftOut() {
        keepOf(HERE, "Visits were agreed in advance", "Homes were seen tidied up", List.of("neglect"));
        keep("Visits were agreed in advance again", "Homes were seen tidied up", List.of("neglect"));

        assertThat(known.like(HERE, List.of("neglect"), null, any -> true, 10, "Visits agreed"))
                .extracting(like -> like.finding().activity())
                .containsExactly(ELSEWHERE);
        assertThat(known.like(HERE, List.of("neglect"), null, none -> false, 10, "Visits agreed"))
                .isEmpty();
    }

    @Test
    @DisplayName("finds by one word that is searched for, by a theme alone, and nothing for nothing")
    void searched() {
        keep("Visits were agreed in advance", "Homes were seen tidied up", List.of("neglect"));

        assertThat(known.like(HERE, List.of(), null, any -> true, 10, "home")).hasSize(1);
        assertThat(known.like(HERE, List.of(), "neglect", any -> true, 10, "")).hasSize(1);
        assertThat(known.like(HERE, List.of(), "leadership", any -> true, 10, "home"))
                .isEmpty();
        assertThat(known.like(HERE, List.of(), null, any -> true, 10, " the ")).isEmpty();
    }

    private void keep(String title, String statement, List<String> themes) {
        keepOf(ELSEWHERE, title, statement, themes);
    }

    private void keepOf(UUID activity, String title, String statement, List<String> themes) {
        known.keep(new KnownFinding(
                Ids.next(),
                "reviews",
                activity,
                "SOL-RR-2025-001",
                "rapid-review",
                title,
                statement,
                "improvement",
                null,
                themes,
                List.of(),
                LocalDate.of(2025, 5, 1),
                List.copyOf(Words.of(title, statement).keySet())));
    }
}
