package org.goldthread.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import org.goldthread.embeddedmongo.EmbeddedStore;
import org.goldthread.kit.event.Outbox;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.KeyLedger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A request with a key")
class RequestKeysIT {

    private static final String QUICK = "&serverSelectionTimeoutMS=300&connectTimeoutMS=300";

    @Test
    @DisplayName("is asked to come again while the store is away, as one without")
    void storeAway(@TempDir Path folder) throws Exception {
        EmbeddedStore store = EmbeddedStore.start(folder, 0);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/reviews/v1/activities");
        request.addHeader("Idempotency-Key", "activity-2026-1");
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain behind = new MockFilterChain();
        try (MongoClient client = MongoClients.create(store.connectionString() + QUICK)) {
            JsonMapper json = JsonMapper.shared();
            House house = new House(client, "keys", new Outbox(json), Clock.systemUTC());
            RequestKeys keys = new RequestKeys(new Refusals(json), new KeyLedger(house), Clock.systemUTC());
            store.close();

            keys.doFilter(request, response, behind);
        }

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains("store-away");
        assertThat(behind.getRequest()).isNull();
    }
}
