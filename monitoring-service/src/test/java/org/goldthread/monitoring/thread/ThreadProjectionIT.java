package org.goldthread.monitoring.thread;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.goldthread.kit.event.IncomingEvent;
import org.goldthread.kit.store.House;
import org.goldthread.monitoring.ExampleEvents;
import org.goldthread.monitoring.HouseJson;
import org.goldthread.monitoring.StoreForTests;
import org.goldthread.monitoring.action.ActionState;
import org.goldthread.monitoring.projection.Generation;
import org.goldthread.profile.Profiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The thread's projection")
class ThreadProjectionIT {

    private static final House HOUSE = StoreForTests.empty();
    private static int number;

    private final ChainReader chains = new ChainReader(HouseJson.MAPPER, Profiles.load("solihull"));
    private final ThreadProjection projection = new ThreadProjection(chains, HouseJson.MAPPER);
    private final Generation generation = fresh();

    private static synchronized Generation fresh() {
        return new Generation(HOUSE, ++number);
    }

    @Test
    void makes_one_chain_of_all_the_contracts_examples() {
        ThreadDocument thread = told(ExampleEvents.all());
        Chain chain = chains.read(thread.parts());

        assertThat(chain.activity()).isNotNull();
        assertThat(chain.finding()).isNotNull();
        assertThat(chain.learning()).hasSize(1);
        assertThat(chain.plans())
                .singleElement()
                .satisfies(plan -> assertThat(plan.approvedOn()).isEqualTo(LocalDate.of(2026, 4, 22)));
        assertThat(chain.products())
                .singleElement()
                .satisfies(product -> assertThat(product.withdrawnOn()).isNotNull());
        assertThat(chain.cascades()).singleElement().satisfies(cascade -> {
            assertThat(cascade.people()).as("as corrected").isEqualTo(118);
            assertThat(cascade.reportedOn()).isEqualTo(LocalDate.of(2026, 6, 2));
            assertThat(cascade.training()).isEqualTo("done");
            assertThat(cascade.policies()).isEqualTo("done");
        });
        assertThat(chain.actions()).singleElement().satisfies(action -> {
            assertThat(action.state()).isEqualTo(ActionState.EMBEDDED);
            assertThat(action.sentBack()).isEqualTo(1);
            assertThat(action.pastChecks()).hasSize(1);
        });
        assertThat(thread.summary().state()).isEqualTo(ThreadState.EMBEDDED);
        assertThat(thread.summary().agencies()).contains("west-midlands-police", "solihull-council");
        assertThat(thread.version()).isEqualTo(ExampleEvents.all().size());
    }

    static List<Long> seeds() {
        return new Random(20260413).longs(40).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void is_the_same_document_whatever_order_events_come_in_and_however_often(long seed) {
        ThreadDocument inOrder = told(ExampleEvents.all());

        Random random = new Random(seed);
        List<IncomingEvent> disorder = new ArrayList<>(ExampleEvents.all());
        for (int again = random.nextInt(12); again > 0; again--) {
            disorder.add(disorder.get(random.nextInt(disorder.size())));
        }
        Collections.shuffle(disorder, random);

        assertThat(told(disorder)).isEqualTo(inOrder);
    }

    @Test
    void stays_as_it_is_when_everything_is_heard_again() {
        Generation one = fresh();
        ExampleEvents.all().forEach(event -> projection.apply(one, event));
        ThreadDocument before = read(one, ExampleEvents.FINDING);
        ExampleEvents.all().forEach(event -> projection.apply(one, event));
        assertThat(read(one, ExampleEvents.FINDING)).isEqualTo(before);
    }

    @Test
    void says_how_far_the_thread_has_come_after_each_event() {
        List<ThreadState> states = new ArrayList<>();
        for (IncomingEvent event : ExampleEvents.all()) {
            projection.apply(generation, event);
            ThreadDocument thread = read(generation, ExampleEvents.FINDING);
            if (thread != null
                    && (states.isEmpty()
                            || states.get(states.size() - 1) != thread.summary().state())) {
                states.add(thread.summary().state());
            }
        }
        assertThat(states)
                .containsExactly(
                        ThreadState.FOUND,
                        ThreadState.LEARNING,
                        ThreadState.SHARING,
                        ThreadState.ACTING,
                        ThreadState.CHECKING,
                        ThreadState.ACTING,
                        ThreadState.CHECKING,
                        ThreadState.EMBEDDED);
    }

    private ThreadDocument told(List<IncomingEvent> events) {
        Generation fresh = fresh();
        events.forEach(event -> projection.apply(fresh, event));
        ThreadDocument thread = read(fresh, ExampleEvents.FINDING);
        return thread == null ? new ThreadDocument(UUID.randomUUID(), 0L, Map.of(), ThreadSummary.EMPTY) : thread;
    }

    private static @Nullable ThreadDocument read(Generation generation, UUID id) {
        return ThreadProjection.threads(generation).find(eq("_id", id)).first();
    }
}
