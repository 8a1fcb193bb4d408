package org.goldthread.kit.operations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.goldthread.kit.event.EventLog;
import org.goldthread.kit.event.HeldBack;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.Parked;
import org.goldthread.kit.event.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators: events that could not be handled or could not go out, and trying them again after a fix. */
@RestController
@RequestMapping("/api/${goldthread.service}/v1/operations/parked")
public final class OperationsApi {

    private static final int SHOWN = 100;

    private final Intake intake;
    private final EventLog log;
    private final Topics topics;

    public OperationsApi(Intake intake, EventLog log, Topics topics) {
        this.intake = intake;
        this.log = log;
        this.topics = topics;
    }

    /** A parked event without its data. */
    public record ParkedView(
            String id,
            @Nullable String stream,
            @Nullable Long sequence,
            @Nullable String type,
            String reason,
            Instant parkedAt) {
        static ParkedView of(Parked parked) {
            return new ParkedView(
                    parked.id(), parked.stream(), parked.sequence(), parked.type(), parked.reason(), parked.parkedAt());
        }

        static ParkedView of(HeldBack.Held held, String source) {
            return new ParkedView(
                    held.id(),
                    source + "#" + held.subject(),
                    held.sequence(),
                    held.type(),
                    held.reason(),
                    held.heldAt());
        }
    }

    /** What is parked or held back, oldest first, at most 100 of each, and how many there are in all. */
    public record ParkedList(long count, List<ParkedView> items) {}

    /** How many went through. */
    public record Replayed(int handled, long stillParked) {}

    @GetMapping
    ParkedList parked() {
        Stream<ParkedView> coming = intake.parked(SHOWN).stream().map(ParkedView::of);
        Stream<ParkedView> going = log.held().list(SHOWN).stream().map(held -> ParkedView.of(held, topics.source()));
        return new ParkedList(
                count(),
                Stream.concat(coming, going)
                        .sorted(Comparator.comparing(ParkedView::parkedAt))
                        .toList());
    }

    @PostMapping("/replay")
    Replayed replay() {
        int handled = intake.replayParked() + log.tryHeldBackAgain();
        return new Replayed(handled, count());
    }

    private long count() {
        return intake.parkedCount() + log.held().count();
    }
}
