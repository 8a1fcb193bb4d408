package org.goldthread.reviews.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.store.Decision;

/** The partnership's reply to an agency that refused: the refusal stands, or the agency is asked again (R8). */
record Replying(InformationRequest request, Mark by) {

    Outcome<Decision<InformationRequest>> uphold(String reply) {
        return answered(reply, true)
                .map(all -> Decision.of(
                        request.changed()
                                .state(RequestState.UPHELD)
                                .refusals(all)
                                .made(),
                        RequestWork.settled(request, "refusal", true)));
    }

    /**
     * Asks again, which begins a new round of chasing.
     *
     * @param newDueOn the day that counts from now on
     */
    Outcome<Decision<InformationRequest>> askAgain(String reply, LocalDate newDueOn) {
        return answered(reply, false).map(all -> {
            Chase chase = request.chase();
            int round = chase.round() + 1;
            InformationRequest after = request.changed()
                    .state(request.standing() > 0 ? RequestState.PART_RECEIVED : RequestState.ACKNOWLEDGED)
                    .refusals(all)
                    .dueOn(newDueOn)
                    .chase(Chase.begin(round, chase.lines(), newDueOn.plusDays(1)))
                    .made();
            return Decision.of(
                    after,
                    new RequestEvent.Sent(
                            RequestEvent.Of.request(after),
                            request.asked().powerId(),
                            InformationRequest.day(by),
                            round),
                    RequestWork.settled(request, "refusal", true),
                    RequestWork.answerDue(after));
        });
    }

    private Outcome<List<Answered>> answered(String reply, boolean accepts) {
        if (request.state() != RequestState.REFUSED) {
            return InformationRequest.refused(
                    "not-refused", "The agency has not refused, or its refusal is answered already");
        }
        List<Answered> all = new ArrayList<>(request.refusals());
        int last = all.size() - 1;
        all.set(last, all.get(last).replied(reply, accepts, by));
        return Outcome.done(all);
    }
}
