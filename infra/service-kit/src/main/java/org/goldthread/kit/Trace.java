package org.goldthread.kit;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace context of what is being done: joined when it comes in, begun where there is none, carried into events
 * and calls to neighbours, and written on every line of the log.
 */
public final class Trace implements AutoCloseable {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<@Nullable Trace> CURRENT = new ThreadLocal<>();

    private final String traceparent;
    private final String requestId;
    private final @Nullable Trace outer;

    private Trace(String traceparent, String requestId) {
        this.traceparent = traceparent;
        this.requestId = requestId;
        this.outer = CURRENT.get();
    }

    /** Joins the caller's trace; what is malformed is left out and a new trace begun. */
    public static Trace enter(@Nullable String traceparent, @Nullable String requestId) {
        var parsed = traceparent == null ? null : TRACEPARENT.matcher(traceparent);
        String traceId = parsed != null && parsed.matches() ? parsed.group(1) : random(16);
        String id = requestId != null && REQUEST_ID.matcher(requestId).matches() ? requestId : traceId;
        Trace trace = new Trace("00-" + traceId + "-" + random(8) + "-01", id);
        CURRENT.set(trace);
        MDC.put("trace.id", traceId);
        MDC.put("request.id", id);
        return trace;
    }

    /** The current trace context, or null outside of any. */
    public static @Nullable String parent() {
        Trace trace = CURRENT.get();
        return trace == null ? null : trace.traceparent;
    }

    /** The same work in the present trace, for a thread of its own. */
    public static Runnable carried(Runnable work) {
        Trace present = CURRENT.get();
        if (present == null) {
            return work;
        }
        return () -> {
            try (Trace trace = enter(present.traceparent, present.requestId)) {
                work.run();
            }
        };
    }

    public String requestId() {
        return requestId;
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
            MDC.remove("trace.id");
            MDC.remove("request.id");
        } else {
            CURRENT.set(outer);
            MDC.put("trace.id", outer.traceparent.substring(3, 35));
            MDC.put("request.id", outer.requestId);
        }
    }

    private static String random(int bytes) {
        byte[] some = new byte[bytes];
        RANDOM.nextBytes(some);
        return HexFormat.of().formatHex(some);
    }
}
