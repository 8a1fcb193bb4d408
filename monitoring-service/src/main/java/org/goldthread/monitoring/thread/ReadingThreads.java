package org.goldthread.monitoring.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Page;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.Names;
import org.goldthread.monitoring.words.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows threads to those who may see them, as far as they may see them. */
@Service
public class ReadingThreads {

    private final Threads threads;
    private final ChainReader chains;
    private final Storyteller storyteller;
    private final Scoring scoring;
    private final AgencyTables tables;
    private final Names names;
    private final Deadlines deadlines;

    ReadingThreads(
            Threads threads,
            ChainReader chains,
            Storyteller storyteller,
            Scoring scoring,
            AgencyTables tables,
            Names names,
            Deadlines deadlines) {
        this.threads = threads;
        this.chains = chains;
        this.storyteller = storyteller;
        this.scoring = scoring;
        this.tables = tables;
        this.names = names;
        this.deadlines = deadlines;
    }

    public Optional<ThreadView> find(Actor actor, UUID id) {
        return Sight.of(actor).flatMap(sight -> threads.find(sight, id).map(thread -> view(thread, sight)));
    }

    public List<ThreadView.Line> list(Actor actor, ThreadFilter filter) {
        return Sight.of(actor)
                .map(sight -> threads.list(sight, filter).stream()
                        .map(thread -> line(thread, sight))
                        .toList())
                .orElseGet(List::of);
    }

    public Page<ThreadView.Line> part(Actor actor, ThreadFilter filter, @Nullable String cursor, int size) {
        return Sight.of(actor)
                .map(sight ->
                        threads.part(sight, filter, cursor, size).<ThreadView.Line>map(thread -> line(thread, sight)))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    private ThreadView.Line line(ThreadDocument thread, Sight sight) {
        ThreadSummary summary = thread.summary();
        LocalDate next = next(summary, sight);
        return new ThreadView.Line(
                thread.id(),
                Objects.requireNonNull(summary.title()),
                Objects.requireNonNull(summary.activityReference()),
                summary.priority() == null ? null : names.priority(summary.priority()),
                Objects.requireNonNull(summary.agreedOn()),
                summary.state(),
                summary.agencies().size(),
                next,
                next != null && deadlines.late(next));
    }

    private static @Nullable LocalDate next(ThreadSummary summary, Sight sight) {
        return sight.agency() == null
                ? summary.nextDueOn()
                : summary.dues().stream()
                        .filter(due -> sight.agency().equals(due.agency()))
                        .map(ThreadSummary.Due::on)
                        .findFirst()
                        .orElse(null);
    }

    private ThreadView view(ThreadDocument thread, Sight sight) {
        Chain chain = chains.read(thread.parts());
        Chain.Finding finding = Objects.requireNonNull(chain.finding());
        LocalDate next = next(thread.summary(), sight);
        String priority = finding.priority();
        return new ThreadView(
                thread.id(),
                finding.title(),
                finding.statement(),
                finding.nature(),
                thread.summary().state(),
                standing(thread.summary().state(), next),
                next,
                origin(chain, finding),
                finding.agreedOn(),
                priority == null ? null : names.priority(priority),
                finding.themes().stream().map(names::theme).toList(),
                chain.learning().stream().map(Chain.Learning::keyMessage).toList(),
                storyteller.tell(chain, sight),
                scoring.of(chain, sight),
                tables.of(chain, sight),
                finding.repeats().stream().map(id -> other(id, sight)).toList(),
                threads.repeating(thread.id()).stream()
                        .filter(later -> sight.shows(later.summary()))
                        .map(later -> other(later.id(), sight))
                        .toList());
    }

    private Standing standing(ThreadState state, @Nullable LocalDate next) {
        if (next != null && deadlines.late(next)) {
            return Standing.OVERDUE;
        }
        return switch (state) {
            case FOUND -> Standing.WAITING;
            case EMBEDDED -> Standing.DONE;
            case LEARNING, SHARING, ACTING, CHECKING -> Standing.IN_PROGRESS;
        };
    }

    private ThreadView.Origin origin(Chain chain, Chain.Finding finding) {
        Chain.Activity activity = chain.activity();
        return new ThreadView.Origin(
                finding.activityId(),
                finding.service(),
                finding.activityReference(),
                activity == null ? names.activityType(finding.activityTypeId()) : activity.typeName(),
                activity == null ? null : activity.title());
    }

    private ThreadView.Other other(UUID id, Sight sight) {
        return threads.find(sight, id)
                .map(thread -> new ThreadView.Other(
                        id, thread.summary().title(), thread.summary().agreedOn()))
                .orElseGet(() -> new ThreadView.Other(id, null, null));
    }
}
