package org.goldthread.reviews.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.framework.Framework;
import org.goldthread.reviews.conduct.ReviewRef;
import org.jspecify.annotations.Nullable;

/**
 * A review's own meeting (R10): arranged, answered by the agencies that are invited, then held or called off.
 *
 * @param answers the last one of each agency
 * @param held null while nothing is recorded
 */
public record Meeting(
        @BsonId MeetingId id,
        ReviewRef review,
        Plan plan,
        MeetingState state,
        List<Answer> answers,
        @Nullable Held held,
        @Nullable CalledOff calledOff,
        Mark arranged)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 2;

    private static final int LONGEST_REASON = 1_000;

    public Meeting {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    static Outcome<Decision<Meeting>> arrange(
            MeetingId id, ReviewRef review, NewMeeting wanted, List<String> ofReview, Framework framework, Mark by) {
        return wanted.check(framework, ofReview).orElse(() -> {
            Meeting made =
                    new Meeting(id, review, wanted.made(framework), MeetingState.ARRANGED, List.of(), null, null, by);
            List<DomainEvent> events = new ArrayList<>(List.of(made.said(), MeetingWork.recordDue(made)));
            made.plan().agencies().forEach(agency -> events.add(MeetingWork.answerDue(made, agency)));
            return Outcome.done(new Decision<>(made, events));
        });
    }

    /** Changes what is arranged. Where the day or the time moves, agencies are asked again. */
    Outcome<Decision<Meeting>> change(NewMeeting wanted, List<String> ofReview, Framework framework) {
        if (state != MeetingState.ARRANGED) {
            return over();
        }
        return wanted.check(framework, ofReview).orElse(() -> {
            Plan next = wanted.made(framework);
            boolean moved = !next.on().equals(plan.on())
                    || !next.startsAt().equals(plan.startsAt())
                    || !next.endsAt().equals(plan.endsAt());
            List<Answer> kept = answers.stream()
                    .filter(answer -> !moved && next.agencies().contains(answer.agency()))
                    .toList();
            Meeting after = new Meeting(id, review, next, state, kept, null, null, arranged);
            List<DomainEvent> events = new ArrayList<>();
            if (moved
                    || !next.agencies().equals(plan.agencies())
                    || !next.kind().equals(plan.kind())) {
                events.add(after.said());
                events.add(MeetingWork.recordDue(after));
            }
            plan.agencies().stream()
                    .filter(agency ->
                            !next.agencies().contains(agency) && answer(agency).isEmpty())
                    .forEach(agency -> events.add(MeetingWork.answered(this, agency, false)));
            next.agencies().stream()
                    .filter(agency -> after.answer(agency).isEmpty())
                    .filter(agency -> moved || !plan.agencies().contains(agency))
                    .forEach(agency -> events.add(MeetingWork.answerDue(after, agency)));
            return Outcome.done(new Decision<>(after, events));
        });
    }

    /** An invited agency says whether somebody comes; it may say so again. */
    Outcome<Decision<Meeting>> answer(String agency, NewAnswer given, Mark by) {
        if (!plan.agencies().contains(agency)) {
            return Outcome.refused(new Refusal.Missing());
        }
        if (state != MeetingState.ARRANGED) {
            return over();
        }
        return given.check().orElse(() -> {
            List<Answer> all = new ArrayList<>(answers);
            boolean again = all.removeIf(answer -> answer.agency().equals(agency));
            all.add(given.made(agency, by));
            Meeting after = new Meeting(id, review, plan, state, all, null, null, arranged);
            return Outcome.done(
                    again ? Decision.of(after) : Decision.of(after, MeetingWork.answered(this, agency, true)));
        });
    }

    /** Records who attended and what was decided; it may be corrected. */
    Outcome<Decision<Meeting>> record(NewRecord wanted, Framework framework, Mark by) {
        if (state == MeetingState.CANCELLED) {
            return over();
        }
        if (plan.on().isAfter(framework.today())) {
            return Outcome.refused(
                    new Refusal.Rule("not-held-yet", "The meeting is still to come: record it afterwards", "default"));
        }
        return wanted.check(framework).orElse(() -> {
            Held now = wanted.made(framework, by);
            Meeting after = new Meeting(id, review, plan, MeetingState.HELD, answers, now, null, arranged);
            List<DomainEvent> events = new ArrayList<>(List.of(new MeetingEvent.WasHeld(
                    id.value(),
                    review.activity(),
                    review.reference(),
                    plan.kind().id(),
                    plan.on(),
                    now.agencies(),
                    now.people(),
                    day(by))));
            if (state == MeetingState.ARRANGED) {
                events.add(MeetingWork.recorded(this, true));
                events.addAll(unanswered());
            }
            return Outcome.done(new Decision<>(after, events));
        });
    }

    /** Calls it off. */
    Outcome<Decision<Meeting>> cancel(@Nullable String reason, Mark by) {
        if (state != MeetingState.ARRANGED) {
            return over();
        }
        String words = Text.tidy(reason);
        return new Problems()
                .text("reason", words, LONGEST_REASON, "why the meeting is not held")
                .orElse(() -> {
                    List<DomainEvent> events = new ArrayList<>();
                    events.add(new MeetingEvent.Cancelled(
                            id.value(),
                            review.activity(),
                            review.reference(),
                            plan.kind().id(),
                            plan.on(),
                            plan.agencies(),
                            day(by)));
                    events.add(MeetingWork.recorded(this, false));
                    events.addAll(unanswered());
                    return Outcome.done(new Decision<>(
                            new Meeting(
                                    id,
                                    review,
                                    plan,
                                    MeetingState.CANCELLED,
                                    answers,
                                    null,
                                    new CalledOff(String.valueOf(words), by),
                                    arranged),
                            events));
                });
    }

    private List<DomainEvent> unanswered() {
        return plan.agencies().stream()
                .filter(agency -> answer(agency).isEmpty())
                .map(agency -> (DomainEvent) MeetingWork.answered(this, agency, false))
                .toList();
    }

    private MeetingEvent said() {
        return new MeetingEvent.Arranged(
                id.value(), review.activity(), review.reference(), plan.kind().id(), plan.on(), plan.agencies());
    }

    public Optional<Answer> answer(@Nullable String agency) {
        return answers.stream().filter(each -> each.agency().equals(agency)).findFirst();
    }

    public boolean invites(@Nullable String agency) {
        return agency != null && plan.agencies().contains(agency);
    }

    /** Where its page is. */
    public String page() {
        return review.page("meetings") + "/" + id;
    }

    private static <T> Outcome<T> over() {
        return Outcome.refused(
                new Refusal.Rule("over", "This meeting is held or called off: it is not changed any more", "default"));
    }

    private static LocalDate day(Mark by) {
        return LocalDate.ofInstant(by.at(), WorkingDays.ENGLAND);
    }
}
