package org.goldthread.gateway.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.goldthread.gateway.GatewaySettings.Rate;

/** Token buckets of one kind, one a key. Full buckets say nothing and are forgotten, so that few are held. */
final class Buckets {

    private final Rate rate;
    private final TimeMeter time;
    private final ConcurrentMap<String, Bucket> held = new ConcurrentHashMap<>();

    Buckets(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
    }

    /** Takes one token of that key: zero if there was one, else how long until there is one, rounded up to seconds. */
    Duration take(String key) {
        ConsumptionProbe probe = held.computeIfAbsent(key, any -> full()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(
                Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    /** Forgets the buckets that are full again. */
    void forgetFull() {
        held.values().removeIf(bucket -> bucket.getAvailableTokens() >= rate.burst());
    }

    int size() {
        return held.size();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
