package org.goldthread.reviews.outside;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.framework.Guard;
import org.jspecify.annotations.Nullable;

/**
 * A yearly report that somebody owes the partnership: one of one year from one agency (R16; PSCB 7.3, LDS App. B).
 *
 * @param reportId its id in the profile
 * @param name as the profile called it when it was asked for
 * @param year the calendar year in which the reporting year ends
 * @param agency who owes it; null where no agency of the partnership does, then officers record it
 * @param from who owes it, in words
 * @param to the group that receives it
 * @param content what it must contain
 * @param basis the clause that asks for it
 * @param receipt absent until it came in
 * @param remark why it was sent back, or why it is not owed
 * @param registered whether it stands among the activities, so that what it found is followed
 */
public record OwedReport(
        @BsonId OwedReportId id,
        String reportId,
        String name,
        Integer year,
        @Nullable String agency,
        String from,
        @Nullable String to,
        Boolean statutory,
        List<String> content,
        String basis,
        LocalDate dueOn,
        ReportState state,
        @Nullable Receipt receipt,
        @Nullable String remark,
        Boolean registered,
        By.Mark asked)
        implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    static final int LONGEST_REMARK = 1_000;

    public OwedReport {
        content = content == null ? List.of() : List.copyOf(content);
    }

    static Decision<OwedReport> ask(Owing owing, By.Mark by) {
        OwedReport asked = new OwedReport(
                owing.id(),
                owing.report().id(),
                owing.report().name(),
                owing.year(),
                owing.agency(),
                owing.from(),
                owing.report().to(),
                owing.report().statutory(),
                owing.report().content(),
                owing.report().basis(),
                owing.dueOn(),
                ReportState.DUE,
                null,
                null,
                false,
                by);
        return Decision.of(asked, ReportTasks.send(asked));
    }

    /** Takes it in, or takes in what it lacked. */
    Outcome<Decision<OwedReport>> receive(NewReceipt wanted, @Nullable StoredFile file, LocalDate today, By.Mark by) {
        boolean withFile = file != null || (receipt != null && receipt.file() != null);
        return Guard.unless(
                notOwed(),
                () -> wanted.check(this, withFile, today).orElse(() -> {
                    Receipt taken = wanted.receipt(file, receipt, by);
                    boolean whole = content.stream().allMatch(taken::has);
                    OwedReport after = with(whole ? ReportState.RECEIVED : ReportState.INCOMPLETE, dueOn, taken, null);
                    return Outcome.done(
                            whole
                                    ? Decision.of(after, ReportTasks.settled(after, "done"))
                                    : Decision.of(after, ReportTasks.complete(after)));
                }));
    }

    /** Sends it back: something that it must contain is not there, or not good enough. */
    Outcome<Decision<OwedReport>> sendBack(@Nullable String why) {
        return Guard.unless(
                receipt == null || state == ReportState.NOT_OWED
                        ? Optional.of(rule("not-received", "Nothing was received that could be sent back"))
                        : Optional.empty(),
                () -> reasoned(why, words -> {
                    OwedReport after = with(ReportState.INCOMPLETE, dueOn, receipt, words);
                    return Decision.of(after, ReportTasks.complete(after));
                }));
    }

    Outcome<Decision<OwedReport>> dueOn(@Nullable LocalDate day, LocalDate today) {
        return Guard.unless(
                notOwed(),
                () -> new Problems()
                        .present("dueOn", day, "Enter the day by which it is due")
                        .when(
                                day != null && (day.isBefore(today) || day.isAfter(today.plusYears(2))),
                                "dueOn",
                                "out-of-range",
                                "The day by which it is due must be today or later, within two years")
                        .orElse(() -> {
                            OwedReport after = with(state, java.util.Objects.requireNonNull(day), receipt, remark);
                            return Outcome.done(
                                    switch (state) {
                                        case DUE -> Decision.of(after, ReportTasks.send(after));
                                        case INCOMPLETE -> Decision.of(after, ReportTasks.complete(after));
                                        case RECEIVED, NOT_OWED -> Decision.of(after);
                                    });
                        }));
    }

    /** It is not owed this year; nobody is asked for it again next year either. */
    Outcome<Decision<OwedReport>> notOwed(@Nullable String why) {
        return Guard.unless(
                receipt == null ? notOwed() : Optional.of(rule("received", "This report was received")),
                () -> reasoned(why, words -> {
                    OwedReport after = with(ReportState.NOT_OWED, dueOn, null, words);
                    return Decision.of(after, ReportTasks.settled(after, "withdrawn"));
                }));
    }

    Outcome<Decision<OwedReport>> standsAmongActivities() {
        return Outcome.done(Decision.of(new OwedReport(
                id, reportId, name, year, agency, from, to, statutory, content, basis, dueOn, state, receipt, remark,
                true, asked)));
    }

    /** "Private fostering annual report 2025-26". */
    public String title() {
        return name + " " + Owing.words(year);
    }

    public boolean isOverdue(LocalDate today) {
        return state.isOverdue(dueOn, today);
    }

    /** What it must contain and does not. */
    public List<String> missing() {
        Receipt taken = receipt;
        return taken == null
                ? content
                : content.stream().filter(what -> !taken.has(what)).toList();
    }

    private Optional<Refusal> notOwed() {
        return state == ReportState.NOT_OWED
                ? Optional.of(rule("not-owed", "This report is not owed: " + remark))
                : Optional.empty();
    }

    private static Refusal rule(String code, String sentence) {
        return new Refusal.Rule(code, sentence, "default");
    }

    private static Outcome<Decision<OwedReport>> reasoned(
            @Nullable String why, java.util.function.Function<String, Decision<OwedReport>> decide) {
        String words = Text.tidy(why);
        return new Problems()
                .text("reason", words, LONGEST_REMARK, "a reason")
                .orElse(() -> Outcome.done(decide.apply(java.util.Objects.requireNonNull(words))));
    }

    private OwedReport with(ReportState now, LocalDate due, @Nullable Receipt taken, @Nullable String words) {
        return new OwedReport(
                id,
                reportId,
                name,
                year,
                agency,
                from,
                to,
                statutory,
                content,
                basis,
                due,
                now,
                taken,
                words,
                registered,
                asked);
    }
}
