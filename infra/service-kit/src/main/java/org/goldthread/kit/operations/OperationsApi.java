package org.goldthread.kit.operations;

import java.time.Instant;
import java.util.List;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.Parked;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators: events that could not be handled, and trying them again after a fix. */
@RestController
@RequestMapping("/api/${goldthread.service}/v1/operations/parked")
public final class OperationsApi {

    private static final int SHOWN = 100;

    private final Intake intake;

    public OperationsApi(Intake intake) {
        this.intake = intake;
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
    }

    /** What is parked, oldest first, at most 100, and how many there are in all. */
    public record ParkedList(long count, List<ParkedView> items) {}

    /** How many went through. */
    public record Replayed(int handled, long stillParked) {}

    @GetMapping
    ParkedList parked() {
        return new ParkedList(
                intake.parkedCount(),
                intake.parked(SHOWN).stream().map(ParkedView::of).toList());
    }

    @PostMapping("/replay")
    Replayed replay() {
        int handled = intake.replayParked();
        return new Replayed(handled, intake.parkedCount());
    }
}
