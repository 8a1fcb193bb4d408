package org.goldthread.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.goldthread.kit.time.WorkingDays;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-04-13T09:00:00Z");

    /** Noon of that day, in England. */
    public void moveTo(LocalDate day) {
        now = day.atTime(LocalTime.NOON).atZone(WorkingDays.ENGLAND).toInstant();
    }

    public LocalDate today() {
        return WorkingDays.today(this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
