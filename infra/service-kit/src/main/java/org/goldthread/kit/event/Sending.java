package org.goldthread.kit.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** One event on its way to the house's topic, and to the outward one where outsiders may read it. */
final class Sending {

    private final LoggedEvent event;
    private final List<Copy> copies;
    private @Nullable Exception failure;

    private record Copy(Future<RecordMetadata> future, boolean own) {}

    /** What the broker says to an event. */
    enum Answer {
        TAKEN,
        /** This event it will never take; others it does. */
        EVENT_REFUSED,
        /** This service may not write its own topic: true of every event until somebody mends it. */
        SERVICE_REFUSED,
        AWAY
    }

    private Sending(LoggedEvent event, List<Copy> copies) {
        this.event = event;
        this.copies = copies;
    }

    /** An event that is left where it is. */
    static Sending none(LoggedEvent event) {
        return new Sending(event, List.of());
    }

    static Sending of(LoggedEvent event, Producer<String, byte[]> to, Topics topics) {
        List<Copy> copies = new ArrayList<>();
        copies.add(new Copy(send(event, to, topics, topics.own()), true));
        if (event.outward()) {
            copies.add(new Copy(send(event, to, topics, topics.outward()), false));
        }
        return new Sending(event, copies);
    }

    private static Future<RecordMetadata> send(
            LoggedEvent event, Producer<String, byte[]> to, Topics topics, String topic) {
        try {
            return to.send(Wire.toKafka(event, topics, topic));
        } catch (SerializationException | IllegalArgumentException unsendable) {
            return CompletableFuture.failedFuture(unsendable);
        }
    }

    LoggedEvent event() {
        return event;
    }

    /** Why it was not taken; null if it was, or nobody knows yet. */
    @Nullable
    Exception failure() {
        return failure;
    }

    String reason() {
        Exception known = failure;
        return known == null ? "no reason" : known.getClass().getSimpleName();
    }

    /** What is known already, without waiting; null for nothing yet. */
    @Nullable
    Answer settled() throws InterruptedException {
        return copies.stream().allMatch(copy -> copy.future().isDone()) ? await() : null;
    }

    Answer await() throws InterruptedException {
        for (Copy copy : copies) {
            try {
                copy.future().get(1, TimeUnit.MINUTES);
            } catch (ExecutionException refused) {
                failure = refused.getCause() instanceof Exception why ? why : refused;
                return answer(failure, copy.own());
            } catch (TimeoutException late) {
                failure = late;
                return Answer.AWAY;
            }
        }
        return Answer.TAKEN;
    }

    /**
     * What a failure says.
     *
     * @param own whether it was about the house's own topic, without which nothing goes out
     */
    static Answer answer(Exception failure, boolean own) {
        if (failure instanceof RecordTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException
                || failure instanceof IllegalArgumentException) {
            return Answer.EVENT_REFUSED;
        }
        if (failure instanceof AuthenticationException) {
            return Answer.SERVICE_REFUSED;
        }
        if (failure instanceof AuthorizationException || failure instanceof InvalidTopicException) {
            return own ? Answer.SERVICE_REFUSED : Answer.EVENT_REFUSED;
        }
        return Answer.AWAY;
    }
}
