package org.goldthread.gateway.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.goldthread.gateway.Partnership;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to the store: few connections, short waits, never needed for starting. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    MongoClient store(@Value("${spring.mongodb.uri}") String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName("goldthread-gateway")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(24).maxWaitTime(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build());
    }

    @Bean
    MongoDatabase database(MongoClient store, Partnership partnership) {
        return store.getDatabase(partnership.shortName() + "_gateway");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
