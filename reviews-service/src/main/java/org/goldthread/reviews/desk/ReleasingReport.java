package org.goldthread.reviews.desk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.NamesLeftOut;
import org.goldthread.reviews.report.Proposal;
import org.goldthread.reviews.report.Publishing;
import org.goldthread.reviews.report.Report;
import org.goldthread.reviews.report.ReportPermissions;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The way of a signed report to the public: advance copies, holds, one person proposes, another releases; take-down. */
@Service
public class ReleasingReport {

    static final int LONGEST_REASON = 1_000;

    private final Reports reports;
    private final ReadingDesk reading;
    private final TellingTimetable timetable;
    private final NamesLeftOut names;
    private final CurrentFramework framework;

    ReleasingReport(
            Reports reports,
            ReadingDesk reading,
            TellingTimetable timetable,
            NamesLeftOut names,
            CurrentFramework framework) {
        this.reports = reports;
        this.reading = reading;
        this.timetable = timetable;
        this.names = names;
        this.framework = framework;
    }

    public Outcome<Stored<Report>> copiesSent(
            By by, ActivityId review, @Nullable Long version, @Nullable LocalDate sentOn) {
        return new Problems()
                .present("sentOn", sentOn, "Enter the day on which the copies were sent")
                .orElse(() -> keep(
                        by,
                        review,
                        version,
                        desk -> report -> Publishing.copiesSent(
                                report, Objects.requireNonNull(sentOn), today(), framework.mark(by))));
    }

    public Outcome<Stored<Report>> hold(
            By by,
            ActivityId review,
            @Nullable Long version,
            @Nullable String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        String words = Text.tidy(reason);
        Problems problems = new Problems().text("reason", words, LONGEST_REASON, "the reason");
        problems.present("from", from, "Enter the day from which it is held");
        problems.when(outOfRange(from), "from", "out-of-range", "The day must be within ten years of today");
        problems.when(outOfRange(until), "until", "out-of-range", "The day must be within ten years of today");
        return problems.orElse(() -> keep(
                by,
                review,
                version,
                desk -> report -> nameless(
                        desk,
                        words,
                        () -> Publishing.hold(
                                report,
                                Objects.requireNonNull(words),
                                Objects.requireNonNull(from),
                                until,
                                framework.mark(by)))));
    }

    private boolean outOfRange(@Nullable LocalDate day) {
        return day != null && (day.isBefore(today().minusYears(10)) || day.isAfter(today().plusYears(10)));
    }

    public Outcome<Stored<Report>> endHold(
            By by, ActivityId review, @Nullable Long version, @Nullable Integer hold, @Nullable LocalDate until) {
        return new Problems()
                .present("hold", hold, "Select the hold that ended")
                .present("until", until, "Enter the day on which it ended")
                .orElse(() -> keep(
                        by,
                        review,
                        version,
                        desk -> report -> Publishing.endHold(
                                report, Objects.requireNonNull(hold), Objects.requireNonNull(until), today())));
    }

    /** The first person's word. */
    public Outcome<Stored<Report>> propose(
            By by, ActivityId review, @Nullable Long version, Proposal.@Nullable Kind kind, @Nullable String reason) {
        String words = Text.tidy(reason);
        Problems problems = new Problems().present("kind", kind, "Select what is published");
        problems.optionalText("reason", words, LONGEST_REASON, "the reason");
        return problems.orElse(() -> change(
                by, reading.one(by.actor(), review), version, ReportPermissions::againstReleasing, desk -> report -> {
                    Proposal.Kind wanted = Objects.requireNonNull(kind);
                    return nameless(
                            desk,
                            words,
                            () -> unlessHeld(
                                    by.actor(),
                                    desk,
                                    () -> Publishing.propose(
                                            report,
                                            wanted,
                                            words,
                                            desk.rule(),
                                            reading.undecided(desk, report, wanted),
                                            today(),
                                            framework.mark(by))));
                }));
    }

    public Outcome<Stored<Report>> withdraw(By by, ActivityId review, @Nullable Long version) {
        return change(
                by,
                reading.urgently(by.actor(), review),
                version,
                ReportPermissions::againstReleasing,
                desk -> Publishing::withdraw);
    }

    /** The second person's word: it is public from now on. */
    public Outcome<Stored<Report>> release(By by, ActivityId review, @Nullable Long version) {
        Outcome<ReadingDesk.Desk> read = reading.one(by.actor(), review);
        return change(by, read, version, ReportPermissions::againstReleasing, desk -> report -> {
            Proposal.Kind kind = Optional.ofNullable(report.publication().proposed())
                    .map(Proposal::kind)
                    .orElse(Proposal.Kind.REPORT);
            ReportText text = reading.publicText(desk, report, kind);
            return unlessHeld(
                            by.actor(),
                            desk,
                            () -> Publishing.release(
                                    report,
                                    text,
                                    desk.rule(),
                                    reading.undecided(desk, report, kind),
                                    today(),
                                    framework.mark(by)))
                    .map(decision -> {
                        reports.keep(by.actor(), text);
                        return decision;
                    });
        });
    }

    /**
     * Takes what is public down; one person may, since it is urgent when it is needed.
     *
     * @param reason for the public
     */
    public Outcome<Stored<Report>> takeDown(
            By by, ActivityId review, @Nullable Long version, @Nullable String reason, boolean early) {
        String words = Text.tidy(reason);
        return new Problems()
                .text("reason", words, LONGEST_REASON, "the reason, for the public")
                .orElse(() -> keep(
                        by,
                        review,
                        version,
                        desk -> report -> nameless(
                                desk,
                                words,
                                () -> Publishing.takeDown(
                                        report,
                                        Objects.requireNonNull(words),
                                        early,
                                        desk.rule(),
                                        today(),
                                        framework.mark(by)))));
    }

    /** A reason is read by the public, or kept where more people read it than may open names. */
    private Outcome<Decision<Report>> nameless(
            ReadingDesk.Desk desk,
            @Nullable String reason,
            java.util.function.Supplier<Outcome<Decision<Report>>> step) {
        return names.leftOut(desk.activity().id().value(), () -> new Problems().nameless("reason", reason))
                .orElse(step);
    }

    private Outcome<Decision<Report>> unlessHeld(
            Actor actor, ReadingDesk.Desk desk, java.util.function.Supplier<Outcome<Decision<Report>>> step) {
        return reading.heldByProceedings(actor, desk.activity())
                .map(Outcome::<Decision<Report>>refused)
                .orElseGet(step);
    }

    private Outcome<Stored<Report>> keep(
            By by,
            ActivityId review,
            @Nullable Long version,
            Function<ReadingDesk.Desk, Function<Report, Outcome<Decision<Report>>>> step) {
        return change(by, reading.urgently(by.actor(), review), version, ReportPermissions::againstKeeping, step);
    }

    private Outcome<Stored<Report>> change(
            By by,
            Outcome<ReadingDesk.Desk> outcome,
            @Nullable Long version,
            Function<Actor, Optional<Refusal>> permission,
            Function<ReadingDesk.Desk, Function<Report, Outcome<Decision<Report>>>> step) {
        return outcome.then(desk -> reports.change(
                        by, desk.report().id(), version, any -> permission.apply(by.actor()), step.apply(desk))
                .map(stored -> {
                    timetable.follow(By.of(by.actor()), desk.activity());
                    return stored;
                }));
    }

    private LocalDate today() {
        return framework.now().today();
    }
}
