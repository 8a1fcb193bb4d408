package org.goldthread.reviews.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.reviews.request.Submission.Taken;
import org.jspecify.annotations.Nullable;

/** A request on its way from one state to the next, one change after the other. */
final class RequestChange {

    private final InformationRequest before;
    private RequestState state;
    private LocalDate dueOn;
    private @Nullable Mark acknowledged;
    private List<Part> parts;
    private List<Answered> refusals;
    private @Nullable LocalDate completedOn;
    private @Nullable Taken ended;
    private Chase chase;

    RequestChange(InformationRequest before) {
        this.before = before;
        this.state = before.state();
        this.dueOn = before.dueOn();
        this.acknowledged = before.acknowledged();
        this.parts = before.parts();
        this.refusals = before.refusals();
        this.completedOn = before.completedOn();
        this.ended = before.ended();
        this.chase = before.chase();
    }

    RequestChange state(RequestState to) {
        state = to;
        return this;
    }

    RequestChange dueOn(LocalDate day) {
        dueOn = day;
        return this;
    }

    /** The first word of the agency counts. */
    RequestChange acknowledged(Mark by) {
        acknowledged = Objects.requireNonNullElse(acknowledged, by);
        return this;
    }

    RequestChange refusals(List<Answered> all) {
        refusals = all;
        return this;
    }

    RequestChange ended(Taken taken) {
        ended = taken;
        return this;
    }

    RequestChange chase(Chase chasing) {
        chase = chasing;
        return this;
    }

    RequestChange part(Part part) {
        parts = parts.stream()
                .map(each -> each.id().equals(part.id()) ? part : each)
                .toList();
        return this;
    }

    /** State, completion and chasing as they follow from the parts that stand. */
    RequestChange reckoned(LocalDate today, Ladder ladder) {
        long standing =
                parts.stream().filter(part -> part.standing().isPresent()).count();
        boolean all = standing == parts.size();
        RequestState some = standing > 0 ? RequestState.PART_RECEIVED : RequestState.ACKNOWLEDGED;
        state = all ? RequestState.RECEIVED : some;
        completedOn = all ? Objects.requireNonNullElse(completedOn, today) : null;
        chase = chase.at(all ? null : ladder.next(chase, dueOn));
        return this;
    }

    InformationRequest made() {
        return new InformationRequest(
                before.id(),
                before.review(),
                before.agency(),
                before.asked(),
                before.sent(),
                state,
                dueOn,
                acknowledged,
                parts,
                refusals,
                completedOn,
                ended,
                chase);
    }
}
