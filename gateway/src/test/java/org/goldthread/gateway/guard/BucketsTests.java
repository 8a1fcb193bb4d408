package org.goldthread.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.goldthread.gateway.GatewaySettings.Rate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Token buckets")
class BucketsTests {

    private long nanos;
    private final Buckets buckets = new Buckets(new Rate(2, 4), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    @DisplayName("let the burst through, then so many a second, each key for itself")
    void burstThenRate() {
        for (int number = 0; number < 4; number++) {
            assertThat(buckets.take("one")).isZero();
        }
        assertThat(buckets.take("one")).isEqualTo(Duration.ofSeconds(1));
        assertThat(buckets.take("other")).isZero();

        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(buckets.take("one")).isZero();
        assertThat(buckets.take("one")).isZero();
        assertThat(buckets.take("one")).isPositive();
    }

    @Test
    @DisplayName("are forgotten when they are full again")
    void forgotten() {
        buckets.take("one");
        buckets.forgetFull();
        assertThat(buckets.size()).isEqualTo(1);

        nanos += Duration.ofSeconds(2).toNanos();
        buckets.forgetFull();
        assertThat(buckets.size()).isZero();
    }
}
