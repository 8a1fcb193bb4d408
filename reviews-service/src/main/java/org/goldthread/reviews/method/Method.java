package org.goldthread.reviews.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.profile.Methodology;
import org.goldthread.reviews.conduct.ReviewRef;
import org.jspecify.annotations.Nullable;

/**
 * How one review is done: its methodology with the reason why it is proportionate, and the stages that it brings (R5;
 * PSCB 2.1.2, 7.8.2-7.8.8).
 *
 * @param chosen null until a methodology is chosen
 * @param earlier methodologies that were given up, the first one first
 * @param asked whether the officers' task to choose stands
 */
public record Method(
        @BsonId MethodId id, ReviewRef review, @Nullable Chosen chosen, List<Replaced> earlier, Boolean asked)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    /** A methodology is changed so often at most. */
    static final int MOST_CHANGES = 20;

    public Method {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    static Method begin(ReviewRef review) {
        return new Method(new MethodId(review.recordId("method")), review, null, List.of(), false);
    }

    /** The review was opened, or closed: the task to choose follows. */
    Outcome<Decision<Method>> follow(boolean open) {
        boolean due = open && chosen == null;
        if (due != asked) {
            return Outcome.done(Decision.of(
                    new Method(id, review, chosen, earlier, due),
                    due ? MethodWork.chooseDue(this) : MethodWork.chosen(this, false)));
        }
        if (!open && chosen != null && chosen.stages().stream().anyMatch(StageRecord::isDue)) {
            return Outcome.done(new Decision<>(this, settleAll(chosen)));
        }
        return Outcome.done(Decision.of(this));
    }

    /** Chooses the methodology; another one keeps the record of the old one. */
    Outcome<Decision<Method>> choose(NewMethod wanted, List<Methodology> offered, Mark by) {
        Optional<Methodology> methodology = offered.stream()
                .filter(each -> each.id().equals(wanted.methodologyId()))
                .findFirst();
        return wanted.check(methodology.isPresent(), chosen != null).orElse(() -> {
            Chosen next = Chosen.of(methodology.orElseThrow(), String.valueOf(wanted.rationale()), by);
            Chosen before = chosen;
            if (before == null) {
                return Outcome.done(chosen(next, earlier, null, List.of(), by));
            }
            if (before.methodologyId().equals(next.methodologyId())) {
                return refused("same-method", "This methodology is chosen already");
            }
            if (earlier.size() >= MOST_CHANGES) {
                return refused("too-many-changes", "The methodology was changed " + MOST_CHANGES + " times already");
            }
            List<Replaced> all = new ArrayList<>(earlier);
            all.add(new Replaced(before, String.valueOf(wanted.reason()), by));
            return Outcome.done(chosen(next, all, before.methodologyId(), settleAll(before), by));
        });
    }

    private Decision<Method> chosen(
            Chosen next, List<Replaced> gone, @Nullable String replaces, List<DomainEvent> first, Mark by) {
        List<DomainEvent> events = new ArrayList<>(first);
        events.add(new MethodChosen(
                review.activity(),
                review.reference(),
                next.methodologyId(),
                next.stages().size(),
                replaces,
                LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND)));
        if (asked) {
            events.add(MethodWork.chosen(this, true));
        }
        return new Decision<>(new Method(id, review, next, gone, false), events);
    }

    /** Enters how a stage stands. */
    Outcome<Decision<Method>> move(String stageId, StageChange change, LocalDate today, Mark by) {
        Chosen now = chosen;
        Optional<StageRecord> found = now == null ? Optional.empty() : now.stage(stageId);
        if (now == null || found.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        return change.check(today).orElse(() -> {
            StageRecord before = found.get();
            StageRecord after = change.made(before, by);
            List<DomainEvent> events = new ArrayList<>();
            if (after.isDue()) {
                events.add(MethodWork.stageDue(this, now, after));
            } else if (before.isDue()) {
                events.add(
                        MethodWork.stageSettled(this, now, after, !after.state().isOpen()));
            }
            return Outcome.done(new Decision<>(new Method(id, review, now.with(after), earlier, asked), events));
        });
    }

    private List<DomainEvent> settleAll(Chosen method) {
        return method.stages().stream()
                .filter(StageRecord::isDue)
                .map(stage -> (DomainEvent) MethodWork.stageSettled(this, method, stage, false))
                .toList();
    }

    private static <T> Outcome<T> refused(String code, String sentence) {
        return Outcome.refused(new Refusal.Rule(code, sentence, "default"));
    }
}
