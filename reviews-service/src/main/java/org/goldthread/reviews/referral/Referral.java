package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Ids;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.activity.Reference;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.profile.Profile;
import org.goldthread.reviews.criteria.CriteriaTest;
import org.goldthread.reviews.criteria.Editions;
import org.goldthread.reviews.criteria.Truth;
import org.goldthread.reviews.decision.Proposal;
import org.goldthread.reviews.decision.Seat;
import org.goldthread.reviews.decision.Seats;
import org.jspecify.annotations.Nullable;

/**
 * A case that an agency referred: the facts, the notification, each decision-maker's view, and what was decided (R2, R3).
 *
 * @param edition of the guidance, by the day the agency became aware; it never changes (P4)
 * @param referredBy the agency that referred it; null where the officer entered it for nobody
 * @param notifier the agency that has to notify while a notification may be due; it sees the referral for that
 * @param facts answers by the fact's id
 * @param unopened whether a review was decided on and is not linked yet; looked for after a crash
 */
public record Referral(
        @BsonId ReferralId id,
        Reference reference,
        String edition,
        @Nullable String referredBy,
        @Nullable String notifier,
        Account account,
        Map<String, String> facts,
        LocalDate receivedOn,
        By.Mark receivedFrom,
        @Nullable Notification notification,
        Course course,
        Boolean unopened)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    private static final int MOST_TURNS = 20;
    private static final int LONGEST_REASON = 1000;

    public Referral {
        facts = facts == null ? Map.of() : Map.copyOf(facts);
    }

    /** "SOL-REF-2026". */
    static String series(Framework framework) {
        return framework.profile().code() + "-REF-" + framework.today().getYear();
    }

    /**
     * Receives a referral and asks the officers to look at it.
     *
     * @param number the running number in the reference's series
     */
    static Outcome<Decision<Referral>> receive(
            ReferralId id, int number, NewReferral wanted, Framework framework, By.Mark by) {
        return wanted.check(framework).orElse(() -> {
            Account account = wanted.account();
            Profile profile = framework.profile();
            Referral made = new Referral(
                            id,
                            Reference.of(series(framework), number),
                            Editions.on(profile, account.awareOn()).id(),
                            wanted.referredBy(),
                            null,
                            account,
                            wanted.facts(),
                            framework.today(),
                            by,
                            null,
                            Course.begun(),
                            false)
                    .addressed(profile);
            CriteriaTest test = made.test(profile);
            return Outcome.done(Decision.of(
                    made,
                    new ReferralReceived(
                            id.value(),
                            made.reference.text(),
                            made.referredBy,
                            made.edition,
                            profile.version(),
                            account.agencies(),
                            account.incidentOn(),
                            account.awareOn(),
                            made.receivedOn,
                            test.criteria(Truth.MET),
                            test.criteria(Truth.UNCLEAR)),
                    ReferralTasks.look(made, null)));
        });
    }

    /** The facts put to the profile's criteria under the case's edition. */
    public CriteriaTest test(Profile profile) {
        return CriteriaTest.of(profile, Editions.of(profile, edition), facts);
    }

    /** Completes or corrects the answers to the questions of fact. */
    Outcome<Decision<Referral>> complete(Map<String, String> answers, Profile profile) {
        return Guard.unless(notOpen(), () -> {
            Problems problems = new Problems();
            Map<String, String> told = new LinkedHashMap<>(facts);
            told.putAll(Facts.tidy(new LinkedHashMap<>(answers)));
            Facts.check(problems, profile, told);
            return problems.orElse(() -> Outcome.done(Decision.of(with(told).addressed(profile))));
        });
    }

    /** Asks those who decide for their views; asked again after the facts changed, it asks whoever is missing. */
    Outcome<Decision<Referral>> ask(Seats seats, Profile profile, @Nullable LocalDate dueOn) {
        return Guard.unless(notOpen(), () -> {
            List<Seat> seated = seats.of(test(profile).types()).stream()
                    .filter(seat -> course.viewsNow().stream()
                            .noneMatch(view -> view.seat().equals(seat.id())))
                    .toList();
            Referral after = with(course.asking(seated));
            List<DomainEvent> events = new ArrayList<>();
            if (course.state() == ReferralState.RECEIVED && course.turn() == 1) {
                events.add(ReferralTasks.looked(this));
            }
            seated.forEach(seat -> events.add(ReferralTasks.view(after, seat, dueOn)));
            events.add(ReferralTasks.decide(after, dueOn));
            return Outcome.done(new Decision<>(after, events));
        });
    }

    /** Records that the serious incident notification was sent. */
    Outcome<Decision<Referral>> notified(
            @Nullable LocalDate sentOn, @Nullable String sentBy, Framework framework, By.Mark by) {
        return course.state() == ReferralState.WITHDRAWN && notification == null
                ? Outcome.refused(withdrawnRule())
                : new Notifying(this, framework, by).notified(sentOn, sentBy);
    }

    /** Records one decision-maker's view; while the case is open the latest of this turn stands, beside the earlier. */
    Outcome<Decision<Referral>> view(Seat seat, Proposal proposal, Framework framework, By.Mark by) {
        return Guard.unless(notOpen(), () -> new Deciding(this, framework, by).view(seat, proposal));
    }

    /**
     * Records the decision.
     *
     * @param own whether the one who decides alone records it
     */
    Outcome<Decision<Referral>> decide(Proposal proposal, Seats table, boolean own, Framework framework, By.Mark by) {
        return Guard.unless(notOpen(), () -> new Deciding(this, framework, by).decide(proposal, table, own));
    }

    /** The id that the review of a type has, or will have: the same however often it is opened. */
    UUID activityOf(String typeId) {
        return Ids.from("activity", id.value(), typeId);
    }

    /** Links the review that was opened; linking it twice links it once. */
    Outcome<Decision<Referral>> linked(Opened one) {
        return Outcome.done(Decision.of(course.opened().contains(one) ? this : with(course.linked(one))));
    }

    /** Puts a decided case to the decision-makers again: a rapid review recommends a local one, new facts are known. */
    Outcome<Decision<Referral>> again() {
        if (course.state() != ReferralState.DECIDED) {
            return Outcome.refused(
                    new Refusal.Rule("not-decided", "This is not decided yet, so it cannot be put again", "default"));
        }
        if (course.turn() >= MOST_TURNS) {
            return Outcome.refused(new Refusal.Rule("too-many", "This was put to them too often", "default"));
        }
        return Outcome.done(Decision.of(with(course.again())));
    }

    Outcome<Decision<Referral>> withdraw(@Nullable String reason) {
        return Guard.unless(notOpen(), () -> {
            String given = Text.tidy(reason);
            return new Problems()
                    .text("reason", given, LONGEST_REASON, "the reason")
                    .orElse(() -> {
                        List<DomainEvent> events = new ArrayList<>();
                        settleTurn(events, "withdrawn");
                        return Outcome.done(
                                new Decision<>(with(course.givenUp(Objects.requireNonNull(given))), events));
                    });
        });
    }

    /** Settles what was asked for in this turn. */
    void settleTurn(List<DomainEvent> events, String how) {
        if (course.state() == ReferralState.ASKED) {
            course.waitedFor().forEach(seat -> events.add(ReferralTasks.viewed(this, seat, "withdrawn")));
            events.add(ReferralTasks.decided(this, how));
        } else if (course.turn() == 1) {
            events.add(ReferralTasks.looked(this));
        }
    }

    private Optional<Refusal> notOpen() {
        return switch (course.state()) {
            case RECEIVED, ASKED -> Optional.empty();
            case DECIDED ->
                Optional.of(new Refusal.Rule(
                        "already-decided", reference.text() + " is decided and takes no changes", "default"));
            case WITHDRAWN -> Optional.of(withdrawnRule());
        };
    }

    private Refusal withdrawnRule() {
        return new Refusal.Rule("withdrawn", reference.text() + " was withdrawn", "default");
    }

    /** The local authority sees the referral once the facts ask for a notification, or may. */
    private Referral addressed(Profile profile) {
        String agency = ReferralClocks.notifier(profile, this).orElse(notifier);
        return new Referral(
                id,
                reference,
                edition,
                referredBy,
                agency,
                account,
                facts,
                receivedOn,
                receivedFrom,
                notification,
                course,
                unopened);
    }

    private Referral with(Map<String, String> answers) {
        return new Referral(
                id,
                reference,
                edition,
                referredBy,
                notifier,
                account,
                answers,
                receivedOn,
                receivedFrom,
                notification,
                course,
                unopened);
    }

    Referral with(Notification sent) {
        return new Referral(
                id,
                reference,
                edition,
                referredBy,
                notifier,
                account,
                facts,
                receivedOn,
                receivedFrom,
                sent,
                course,
                unopened);
    }

    Referral with(Course next) {
        return new Referral(
                id,
                reference,
                edition,
                referredBy,
                notifier,
                account,
                facts,
                receivedOn,
                receivedFrom,
                notification,
                next,
                !next.toOpen().isEmpty());
    }
}
