package org.goldthread.reviews.request;

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
import org.goldthread.kit.work.WorkDue;
import org.goldthread.profile.EscalationStep;
import org.goldthread.reviews.request.Submission.Given;
import org.goldthread.reviews.request.Submission.Look;
import org.goldthread.reviews.request.Submission.Taken;
import org.jspecify.annotations.Nullable;

/**
 * What one agency is asked for in one review, and everything that it gave (R8; Children Act 2004 s.16H).
 *
 * @param dueOn the day that counts now: as asked, or as set when the partnership asked again
 * @param acknowledged null until the agency said that it has the request, or gave something
 * @param refusals every refusal with its answer, the present one last
 * @param completedOn the day on which all parts stood for the first time since; null while something is owed
 * @param ended why the partnership took the request back; null while it did not
 */
public record InformationRequest(
        @BsonId RequestId id,
        Review review,
        String agency,
        Asked asked,
        Mark sent,
        RequestState state,
        LocalDate dueOn,
        @Nullable Mark acknowledged,
        List<Part> parts,
        List<Answered> refusals,
        @Nullable LocalDate completedOn,
        @Nullable Taken ended,
        Chase chase)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    /** A part is corrected so often at most. */
    static final int MOST_VERSIONS = 50;

    public InformationRequest {
        parts = List.copyOf(parts);
        refusals = refusals == null ? List.of() : List.copyOf(refusals);
    }

    /** Sends it. */
    static Decision<InformationRequest> send(RequestId id, Review review, String agency, Asked asked, Mark by) {
        InformationRequest request = new InformationRequest(
                id,
                review,
                agency,
                asked,
                by,
                RequestState.SENT,
                asked.dueOn(),
                null,
                asked.parts().stream()
                        .map(item -> new Part(item.id(), item.kind(), item.words(), List.of()))
                        .toList(),
                List.of(),
                null,
                null,
                Chase.begin(1, List.of(), asked.dueOn().plusDays(1)));
        return Decision.of(
                request,
                new RequestEvent.Sent(RequestEvent.Of.request(request), asked.powerId(), day(by), 1),
                RequestWork.answerDue(request));
    }

    /** The agency has it. */
    Outcome<Decision<InformationRequest>> acknowledge(Mark by) {
        if (state != RequestState.SENT) {
            return refused("already-acknowledged", "This was acknowledged already");
        }
        return Outcome.done(Decision.of(
                changed().state(RequestState.ACKNOWLEDGED).acknowledged(by).made(),
                new RequestEvent.Acknowledged(RequestEvent.Of.request(this), day(by))));
    }

    /** Whether a part may be given or corrected now. */
    Outcome<Part> open(String partId) {
        if (state.isEnded()) {
            return refused("ended", "Nothing more is wanted: " + state.words().toLowerCase(java.util.Locale.UK));
        }
        Optional<Part> part = part(partId);
        if (part.isEmpty()) {
            return Outcome.refused(new Refusal.Missing());
        }
        return part.get().versions().size() >= MOST_VERSIONS
                ? refused(
                        "too-many-versions", "This was corrected " + MOST_VERSIONS + " times: speak to the partnership")
                : Outcome.done(part.get());
    }

    /** The agency gives a part, or a corrected version of it; giving something ends a refusal, the same again is nothing. */
    Outcome<Decision<InformationRequest>> submit(String partId, Given given, Ladder ladder, Mark by) {
        return open(partId).then(part -> {
            if (part.isStanding(given.sha256())) {
                return Outcome.done(Decision.of(this));
            }
            Part with = part.with(Submission.of(part.versions().size() + 1, given, by));
            InformationRequest after = changed()
                    .acknowledged(by)
                    .part(with)
                    .reckoned(day(by), ladder)
                    .made();
            List<DomainEvent> events = new ArrayList<>();
            events.add(after.received(with, by));
            events.add(RequestWork.lookDue(after, with));
            if (state == RequestState.REFUSED) {
                events.add(RequestWork.settled(this, "refusal", false));
                if (after.state().isOpen()) {
                    events.add(RequestWork.answerDue(after));
                }
            }
            if (after.state() == RequestState.RECEIVED && state != RequestState.RECEIVED) {
                events.addAll(settled(true));
            }
            return Outcome.done(new Decision<>(after, events));
        });
    }

    private RequestEvent.Received received(Part part, Mark by) {
        int standing = standing();
        return new RequestEvent.Received(
                RequestEvent.Of.request(this),
                part.kind().id(),
                part.versions().size(),
                standing,
                parts.size(),
                standing == parts.size(),
                day(by));
    }

    /** The agency takes back what it gave. */
    Outcome<Decision<InformationRequest>> takeBack(String partId, String reason, Ladder ladder, Mark by) {
        return last(partId)
                .then(part ->
                        owedAgain(part.lastChanged(version -> version.takenBack(new Taken(reason, by))), ladder, by));
    }

    /** The partnership looked at a part and it will do. */
    Outcome<Decision<InformationRequest>> accept(String partId, Mark by) {
        return last(partId)
                .then(part -> Outcome.done(Decision.of(
                        changed()
                                .part(part.lastChanged(version -> version.lookedAt(new Look(null, by))))
                                .made(),
                        RequestWork.settled(this, RequestWork.look(partId), true))));
    }

    /** The partnership sends a part back: the agency owes it again. */
    Outcome<Decision<InformationRequest>> sendBack(String partId, String reason, Ladder ladder, Mark by) {
        return last(partId)
                .then(part ->
                        owedAgain(part.lastChanged(version -> version.lookedAt(new Look(reason, by))), ladder, by));
    }

    private Outcome<Part> last(String partId) {
        return open(partId)
                .then(part -> part.standing().isPresent()
                        ? Outcome.done(part)
                        : refused("nothing-given", "Nothing of this part stands at the moment"));
    }

    private Outcome<Decision<InformationRequest>> owedAgain(Part part, Ladder ladder, Mark by) {
        InformationRequest after =
                changed().part(part).reckoned(day(by), ladder).made();
        List<DomainEvent> events = new ArrayList<>();
        events.add(RequestWork.settled(this, RequestWork.look(part.id()), true));
        if (after.state().isOpen()) {
            events.add(RequestWork.answerDue(after));
        }
        return Outcome.done(new Decision<>(after, events));
    }

    /** The agency refuses. */
    Outcome<Decision<InformationRequest>> refuse(String reason, Mark by) {
        if (!state.isOpen()) {
            return refused("not-open", "There is nothing left to refuse");
        }
        List<Answered> all = new ArrayList<>(refusals);
        all.add(Answered.refusing(reason, by));
        InformationRequest after = changed()
                .state(RequestState.REFUSED)
                .acknowledged(by)
                .refusals(all)
                .chase(chase.at(null))
                .made();
        List<DomainEvent> events =
                new ArrayList<>(List.of(new RequestEvent.RefusedByAgency(RequestEvent.Of.request(this), day(by))));
        events.addAll(settled(true));
        events.add(RequestWork.refusalDue(after));
        return Outcome.done(new Decision<>(after, events));
    }

    /** The partnership accepts the refusal. */
    Outcome<Decision<InformationRequest>> uphold(String reply, Mark by) {
        return new Replying(this, by).uphold(reply);
    }

    /** The partnership does not accept it and asks again. */
    Outcome<Decision<InformationRequest>> askAgain(String reply, LocalDate newDueOn, Mark by) {
        return new Replying(this, by).askAgain(reply, newDueOn);
    }

    /** The partnership takes the request back. */
    Outcome<Decision<InformationRequest>> withdraw(String reason, Mark by) {
        if (state.isEnded() || state == RequestState.RECEIVED) {
            return refused("not-open", "There is nothing left to withdraw");
        }
        List<DomainEvent> events = new ArrayList<>(settled(false));
        if (state == RequestState.REFUSED) {
            events.add(RequestWork.settled(this, "refusal", false));
        }
        parts.stream()
                .filter(part ->
                        part.standing().filter(given -> given.look() == null).isPresent())
                .forEach(part -> events.add(RequestWork.settled(this, RequestWork.look(part.id()), false)));
        return Outcome.done(new Decision<>(
                changed()
                        .state(RequestState.WITHDRAWN)
                        .ended(new Taken(reason, by))
                        .chase(chase.at(null))
                        .made(),
                events));
    }

    /** Says that the day has passed, and takes the steps of the ladder that are due; does nothing where none is. */
    Outcome<Decision<InformationRequest>> chase(LocalDate today, Ladder ladder) {
        if (!state.isOpen() || !dueOn.isBefore(today)) {
            return Outcome.done(Decision.of(this));
        }
        List<DomainEvent> events = new ArrayList<>();
        if (!chase.overdueSaid()) {
            events.add(new RequestEvent.Overdue(RequestEvent.Of.request(this), standing(), parts.size(), today));
        }
        List<Chase.Line> lines = new ArrayList<>(chase.lines());
        for (EscalationStep step : ladder.steps()) {
            if (!chase.took(step.id()) && !ladder.on(step, dueOn).isAfter(today)) {
                lines.add(new Chase.Line(chase.round(), step.id(), today, Ladder.to(step), step.action()));
                WorkDue due = RequestWork.chaseDue(this, step);
                if (due != null) {
                    events.add(due);
                }
            }
        }
        Chase said = new Chase(chase.round(), lines, true, null);
        return Outcome.done(new Decision<>(
                changed().chase(said.at(ladder.next(said, dueOn))).made(), events));
    }

    /** The agency's task and every step that chased it. */
    private List<DomainEvent> settled(boolean done) {
        List<DomainEvent> all = new ArrayList<>();
        all.add(RequestWork.settled(this, "answer", done));
        chase.ofThisRound()
                .forEach(
                        line -> all.add(RequestWork.settled(this, RequestWork.chase(line.round(), line.step()), done)));
        return all;
    }

    public Optional<Part> part(String partId) {
        return parts.stream().filter(part -> part.id().equals(partId)).findFirst();
    }

    /** How many parts stand. */
    public int standing() {
        return (int) parts.stream().filter(part -> part.standing().isPresent()).count();
    }

    public boolean overdueOn(LocalDate today) {
        return state.isOpen() && dueOn.isBefore(today);
    }

    static LocalDate day(Mark by) {
        return LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND);
    }

    static <T> Outcome<T> refused(String code, String sentence) {
        return Outcome.refused(new Refusal.Rule(code, sentence, "default"));
    }

    RequestChange changed() {
        return new RequestChange(this);
    }
}
