package org.goldthread.reviews.request;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the partnership does with a request after it was sent. */
@Service
public class KeepingRequest {

    private final InformationRequests requests;
    private final NamesOfRequest names;
    private final CurrentFramework framework;
    private final Ladder ladder;

    public KeepingRequest(
            InformationRequests requests,
            NamesOfRequest names,
            CurrentFramework framework,
            Profile profile,
            WorkingDays days) {
        this.requests = requests;
        this.names = names;
        this.framework = framework;
        this.ladder = Ladder.of(profile, days);
    }

    /** What the partnership says to a refusal. */
    public enum Reply {
        UPHOLD,
        ASK_AGAIN,
        WITHDRAW
    }

    public Outcome<Stored<InformationRequest>> withdraw(
            By by, RequestId id, @Nullable Long version, @Nullable String reason) {
        return keep(
                by,
                id,
                version,
                request -> AnsweringRequest.reasoned(reason, words -> request.withdraw(words, framework.mark(by))));
    }

    /**
     * Answers a refusal.
     *
     * @param dueOn the new day; only where the agency is asked again
     */
    public Outcome<Stored<InformationRequest>> reply(
            By by,
            RequestId id,
            @Nullable Long version,
            @Nullable Reply reply,
            @Nullable String reason,
            @Nullable LocalDate dueOn) {
        if (reply == null) {
            return Outcome.refused(Refusal.invalid("reply", "required", "Select what you answer"));
        }
        return keep(
                by,
                id,
                version,
                request -> AnsweringRequest.reasoned(reason, words -> switch (reply) {
                    case UPHOLD -> request.uphold(words, framework.mark(by));
                    case WITHDRAW -> request.withdraw(words, framework.mark(by));
                    case ASK_AGAIN -> dated(dueOn, day -> request.askAgain(words, day, framework.mark(by)));
                }));
    }

    private <T> Outcome<T> dated(@Nullable LocalDate dueOn, Function<LocalDate, Outcome<T>> next) {
        return new Problems()
                .present("dueOn", dueOn, "Enter the new day by which you need it")
                .when(
                        dueOn != null && dueOn.isBefore(framework.now().today()),
                        "dueOn",
                        "in-the-past",
                        "The new day must be today or later")
                .orElse(() -> next.apply(Objects.requireNonNull(dueOn)));
    }

    public Outcome<Stored<InformationRequest>> accept(By by, RequestId id, @Nullable Long version, String part) {
        return keep(by, id, version, request -> request.accept(part, framework.mark(by)));
    }

    public Outcome<Stored<InformationRequest>> sendBack(
            By by, RequestId id, @Nullable Long version, String part, @Nullable String reason) {
        return keep(
                by,
                id,
                version,
                request -> AnsweringRequest.reasoned(
                        reason, words -> request.sendBack(part, words, ladder, framework.mark(by))));
    }

    private Outcome<Stored<InformationRequest>> keep(
            By by,
            RequestId id,
            @Nullable Long version,
            Function<InformationRequest, Outcome<Decision<InformationRequest>>> decide) {
        if (!RequestPermissions.mayKeep(by.actor())) {
            return Outcome.refused(new Refusal.Forbidden("officers-only", "Only partnership officers do this"));
        }
        return names.leftOut(id, () -> requests.change(by, id, version, decide));
    }
}
