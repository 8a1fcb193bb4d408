package org.goldthread.reviews.request;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an agency says to a request, apart from giving its parts: has it, refuses, takes back. */
@Service
public class AnsweringRequest {

    static final int LONGEST_REASON = 1_000;

    private final InformationRequests requests;
    private final NamesOfRequest names;
    private final CurrentFramework framework;
    private final Ladder ladder;

    public AnsweringRequest(
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

    public Outcome<Stored<InformationRequest>> acknowledge(By by, RequestId id) {
        return change(
                by, id, null, RequestPermissions::againstGiving, request -> request.acknowledge(framework.mark(by)));
    }

    /**
     * Refuses to give what is still owed.
     *
     * @param version the version that the person saw; null where none was shown
     */
    public Outcome<Stored<InformationRequest>> refuse(
            By by, RequestId id, @Nullable Long version, @Nullable String reason) {
        return change(
                by,
                id,
                version,
                RequestPermissions::againstRefusing,
                request -> reasoned(reason, words -> request.refuse(words, framework.mark(by))));
    }

    public Outcome<Stored<InformationRequest>> takeBack(
            By by, RequestId id, @Nullable Long version, String part, @Nullable String reason) {
        return change(
                by,
                id,
                version,
                RequestPermissions::againstGiving,
                request -> reasoned(reason, words -> request.takeBack(part, words, ladder, framework.mark(by))));
    }

    /** A reason that has to be given. */
    static <T> Outcome<T> reasoned(@Nullable String reason, Function<String, Outcome<T>> next) {
        String words = Text.tidy(reason);
        Problems problems = new Problems().text("reason", words, LONGEST_REASON, "the reason");
        return problems.orElse(() -> next.apply(String.valueOf(words)));
    }

    private Outcome<Stored<InformationRequest>> change(
            By by,
            RequestId id,
            @Nullable Long version,
            BiFunction<Actor, InformationRequest, Optional<Refusal>> against,
            Function<InformationRequest, Outcome<Decision<InformationRequest>>> decide) {
        Optional<Refusal> no = requests.find(id)
                .map(stored -> against.apply(by.actor(), stored.value()))
                .orElseGet(() -> Optional.of(new Refusal.Missing()));
        return Guard.unless(no, () -> names.leftOut(id, () -> requests.change(by, id, version, decide)));
    }
}
