package org.goldthread.reviews.report;

import static org.goldthread.reviews.report.Report.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.framework.Guard;
import org.goldthread.pages.PageWords;
import org.jspecify.annotations.Nullable;

/** The steps by which a signed report becomes public, and stops being so (R14, PSCB 2.1.6). */
public final class Publishing {

    private static final int MOST_HOLDS = 50;

    private Publishing() {}

    /** Records what was decided on things that may identify a person. */
    public static Outcome<Decision<Report>> decide(Report report, List<DeskDecision> decisions) {
        return Guard.unless(
                released(report).or(() -> proposed(report)),
                () -> Outcome.done(Decision.of(report.with(report.publication().deciding(decisions)))));
    }

    /** Records that the national bodies were sent advance copies of the latest version. */
    public static Outcome<Decision<Report>> copiesSent(Report report, LocalDate on, LocalDate today, By.Mark by) {
        LocalDate saved = LocalDate.ofInstant(report.latest().by().at(), WorkingDays.ENGLAND);
        if (on.isAfter(today) || on.isBefore(saved)) {
            return Outcome.refused(Refusal.invalid(
                    "sentOn",
                    "out-of-range",
                    "Version " + report.number() + " was saved on " + PageWords.date(saved)
                            + ": it was sent on that day or later, and not after today"));
        }
        return Guard.unless(
                released(report).or(() -> unsigned(report)),
                () -> Outcome.done(Decision.of(
                        report.with(report.publication().copied(new Publication.Copies(report.number(), on, by))))));
    }

    /** Holds publication back. A proposal that stands is withdrawn by it. */
    public static Outcome<Decision<Report>> hold(
            Report report, String reason, LocalDate from, @Nullable LocalDate until, By.Mark by) {
        Publication now = report.publication();
        if (until != null && !until.isAfter(from)) {
            return Outcome.refused(Refusal.invalid("until", "before-it-begins", "The hold must end after it begins"));
        }
        if (now.holds().size() >= MOST_HOLDS) {
            return Outcome.refused(new Refusal.Rule("too-many", "No more holds can be entered", "default"));
        }
        return Guard.unless(released(report), () -> {
            List<Hold> all = new ArrayList<>(now.holds());
            all.add(new Hold(all.size() + 1, reason, from, until, by));
            Report after = report.with(now.holding(all).proposing(null));
            return Outcome.done(
                    now.proposed() == null
                            ? Decision.of(after)
                            : Decision.of(after, ReportWork.confirmSettled(report, "withdrawn")));
        });
    }

    public static Outcome<Decision<Report>> endHold(Report report, int number, LocalDate until, LocalDate today) {
        Publication now = report.publication();
        Optional<Hold> open = now.holds().stream()
                .filter(one -> one.number() == number && one.mayEnd(today))
                .findFirst();
        if (open.isEmpty()) {
            return Outcome.refused(Refusal.invalid("hold", "not-open", "Select a hold that has not ended"));
        }
        boolean begun = !today.isBefore(open.get().from());
        if ((begun && until.isBefore(open.get().from())) || until.isAfter(today)) {
            return Outcome.refused(
                    Refusal.invalid("until", "out-of-range", "The hold ends after it began and not later than today"));
        }
        List<Hold> all = now.holds().stream()
                .map(one -> one.equals(open.get())
                        ? new Hold(one.number(), one.reason(), one.from(), until, one.by())
                        : one)
                .toList();
        return Outcome.done(Decision.of(report.with(now.holding(all))));
    }

    /**
     * The first of two people says that the latest version should be published.
     *
     * @param undecided things that may identify a person and are not decided on
     */
    public static Outcome<Decision<Report>> propose(
            Report report,
            Proposal.Kind kind,
            @Nullable String reason,
            PublicationRule rule,
            int undecided,
            LocalDate today,
            By.Mark by) {
        return Guard.unless(
                released(report)
                        .or(() -> proposed(report))
                        .or(() -> against(report, undecided, today))
                        .or(() -> rule.againstKind(kind, reason)),
                () -> {
                    Report after = report.with(
                            report.publication().proposing(new Proposal(kind, report.number(), reason, by)));
                    return Outcome.done(Decision.of(after, ReportWork.confirmDue(after)));
                });
    }

    /** Takes the proposal back, by whoever may propose. */
    public static Outcome<Decision<Report>> withdraw(Report report) {
        return report.publication().proposed() == null
                ? Outcome.refused(new Refusal.Rule("not-proposed", "Nothing is proposed", "default"))
                : Outcome.done(Decision.of(
                        report.with(report.publication().proposing(null)),
                        ReportWork.confirmSettled(report, "withdrawn")));
    }

    /**
     * The second of two people releases what the first proposed.
     *
     * @param text as the public reads it
     * @param undecided things that may identify a person and are not decided on
     */
    public static Outcome<Decision<Report>> release(
            Report report, ReportText text, PublicationRule rule, int undecided, LocalDate today, By.Mark by) {
        Proposal proposal = report.publication().proposed();
        if (proposal == null) {
            return Outcome.refused(
                    new Refusal.Rule("not-proposed", "Nobody has proposed to publish this version", "default"));
        }
        return Guard.unless(
                released(report)
                        .or(() -> samePerson(proposal, by))
                        .or(() -> against(report, undecided, today))
                        .or(() -> rule.againstDay(report.publication().copiesOf(report.number()), today)),
                () -> Outcome.done(released(report, proposal, text, rule, today, by)));
    }

    private static Decision<Report> released(
            Report report, Proposal proposal, ReportText text, PublicationRule rule, LocalDate today, By.Mark by) {
        Release release = new Release(
                proposal.kind(),
                proposal.version(),
                text.id(),
                text.title(),
                Slug.of(report),
                today,
                rule.availableUntil(today),
                proposal.by(),
                by);
        Report after = report.with(report.publication().releasing(release));
        return Decision.of(
                after,
                ReportEvent.Released.of(after, release),
                ReportWork.confirmSettled(report, "done"),
                ReportWork.deskSettled(report, "done"));
    }

    /**
     * Takes what is public down.
     *
     * @param reason in words for the public
     * @param early said outright, when it should stay longer
     */
    public static Outcome<Decision<Report>> takeDown(
            Report report, String reason, boolean early, PublicationRule rule, LocalDate today, By.Mark by) {
        Release release = report.publication().released();
        if (release == null) {
            return Outcome.refused(new Refusal.Rule("not-published", "Nothing is published", "default"));
        }
        LocalDate until = release.availableUntil();
        if (until != null && today.isBefore(until) && !early) {
            return Outcome.refused(Refusal.invalid(
                    "early",
                    "too-early",
                    "It should stay available until " + PageWords.date(until) + " (" + rule.availableBasis()
                            + "). Confirm that it has to go before"));
        }
        TakenDown gone = new TakenDown(release, reason, today, by);
        Report after = report.with(report.publication().takingDown(gone));
        List<DomainEvent> said = new ArrayList<>(List.of(ReportEvent.Down.of(after, gone)));
        if (after.signed()) {
            said.add(ReportWork.deskDue(after));
        }
        return Outcome.done(new Decision<>(after, said));
    }

    private static Optional<Refusal> against(Report report, int undecided, LocalDate today) {
        return unsigned(report)
                .or(() -> report.publication()
                        .hold(today)
                        .flatMap(hold -> rule(
                                "held",
                                "Publication is held since " + PageWords.date(hold.from())
                                        + (hold.until() == null ? "" : " until " + PageWords.date(hold.until())),
                                "default")))
                .or(() -> undecided == 0
                        ? Optional.empty()
                        : rule(
                                "undecided",
                                PageWords.count(undecided, "thing", "things")
                                        + " in it may identify somebody: decide on each first",
                                "PSCB 2.1.6"));
    }

    private static Optional<Refusal> unsigned(Report report) {
        return report.signed()
                ? Optional.empty()
                : rule("not-signed", "The latest version is not signed by everybody who has to sign it", "default");
    }

    private static Optional<Refusal> released(Report report) {
        return report.publication().released() == null
                ? Optional.empty()
                : rule("published", "It is published already", "default");
    }

    private static Optional<Refusal> proposed(Report report) {
        return report.publication().proposed() == null
                ? Optional.empty()
                : rule(
                        "proposed",
                        "It is proposed for publication: release it, or withdraw the proposal first",
                        "default");
    }

    private static Optional<Refusal> samePerson(Proposal proposal, By.Mark by) {
        return proposal.by().subject().equals(by.subject())
                ? Optional.of(new Refusal.Forbidden(
                        "same-person", "You proposed it yourself: a second person has to release it"))
                : Optional.empty();
    }

    /** The public address of a report: its reference, so that it tells nothing and is never taken. */
    private static final class Slug {

        private Slug() {}

        static String of(Report report) {
            int before = report.publication().takenDown().size();
            String reference =
                    Objects.requireNonNull(report.origin().reference()).toLowerCase(java.util.Locale.ROOT);
            return before == 0 ? reference : reference + "-" + (before + 1);
        }
    }
}
