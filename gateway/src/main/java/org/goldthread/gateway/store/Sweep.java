package org.goldthread.gateway.store;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Clears the gateway's database of what has expired, every five minutes; any number of gateways may do so at once. */
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final List<Swept> collections;

    Sweep(List<Swept> collections) {
        this.collections = collections;
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT5M")
    Mono<Void> sweep() {
        return Flux.fromIterable(collections)
                .concatMap(Swept::sweep)
                .onErrorResume(trouble -> {
                    log.warn("Could not sweep the store now, will try again in five minutes: {}", trouble.toString());
                    return Mono.empty();
                })
                .then();
    }
}
