package org.goldthread.reviews.referral.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.overview.ActivitySection.ClockBar;
import org.goldthread.learning.web.Prose;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.goldthread.pages.component.Tag;
import org.goldthread.profile.StatutoryClock;
import org.goldthread.reviews.clock.Clocks;
import org.goldthread.reviews.clock.Reading;
import org.goldthread.reviews.criteria.CriteriaTest;
import org.goldthread.reviews.criteria.Laid;
import org.goldthread.reviews.criteria.Suggestion;
import org.goldthread.reviews.criteria.Truth;
import org.goldthread.reviews.decision.Ruling;
import org.goldthread.reviews.decision.Seat;
import org.goldthread.reviews.decision.Seats;
import org.goldthread.reviews.decision.View;
import org.goldthread.reviews.referral.Course;
import org.goldthread.reviews.referral.Facts;
import org.goldthread.reviews.referral.Notification;
import org.goldthread.reviews.referral.Referral;
import org.goldthread.reviews.referral.ReferralClocks;
import org.jspecify.annotations.Nullable;

/** A referral as its pages show it: what was told, the facts beside the clauses, the clocks, views and decisions. */
record RecordView(
        String reference,
        String title,
        String path,
        List<Tag> tags,
        List<Row> rows,
        List<ClockBar> clocks,
        List<String> waiting,
        String edition,
        List<SuggestionLine> suggestions,
        List<CriterionLine> criteria,
        List<ViewLine> views,
        List<String> missing,
        List<RulingLine> rulings,
        @Nullable String withdrawn) {

    /** What the criteria lead to. */
    record SuggestionLine(String type, String effect, Tag tag, String reason) {}

    /** A criterion with its conditions beside the facts. */
    record CriterionLine(
            String name,
            String type,
            Tag tag,
            String basis,
            @Nullable String note,
            List<ConditionLine> conditions) {}

    /** A condition: what the clause asks for beside what was answered. */
    record ConditionLine(String question, String wanted, String answer, Tag tag) {}

    /**
     * What a decision-maker thinks.
     *
     * @param earlier whether the same one thought otherwise later
     */
    record ViewLine(String seat, String types, List<String> reason, String when, boolean dissent, boolean earlier) {}

    /** What was decided. */
    record RulingLine(String types, List<String> reason, String when, List<String> dissent, List<ReviewLine> reviews) {}

    /**
     * A review that was opened.
     *
     * @param link to it, for those who may read it
     */
    record ReviewLine(String reference, @Nullable Link link) {}

    /** @param opens whether the reader may open the review of this reference */
    static RecordView of(Referral referral, ReferralClocks clocks, Framework today, Predicate<String> opens) {
        CriteriaTest test = referral.test(today.profile());
        Seats seats = new Seats(today.profile());
        var course = referral.course();
        return new RecordView(
                referral.reference().text(),
                referral.account().title(),
                ReferralAddresses.of(referral),
                List.of(ReferralWords.state(course)),
                rows(referral, today),
                ReferralWords.bars(clocks.readings()),
                clocks.waiting().stream().map(RecordView::waiting).toList(),
                test.edition().name(),
                test.suggestions().stream().map(RecordView::suggestion).toList(),
                test.laid().stream().map(laid -> criterion(laid, today)).toList(),
                course.views().stream()
                        .map(view -> view(view, course, seats, today))
                        .toList(),
                missing(referral, test, seats),
                course.rulings().stream()
                        .map(ruling -> ruling(ruling, referral, seats, today, opens))
                        .toList(),
                course.withdrawn());
    }

    private static List<Row> rows(Referral referral, Framework today) {
        var account = referral.account();
        Notification sent = referral.notification();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Child", account.child()));
        rows.add(Row.of("Referred by", ReferralWords.agency(today, referral.referredBy())));
        rows.add(Row.of("Received", PageWords.date(referral.receivedOn())));
        rows.add(Row.of(
                "Incident", account.incidentOn() == null ? "No single day" : PageWords.date(account.incidentOn())));
        rows.add(Row.of("Agency became aware", PageWords.date(account.awareOn())));
        rows.add(Row.of("What happened", Prose.content(account.whatHappened())));
        rows.add(Row.of("Immediate safety action", Prose.content(account.safetyAction())));
        rows.add(Row.of(
                "Agencies known to be involved",
                Prose.lines(account.agencies().stream().map(today::agencyName).toList())));
        rows.add(Row.of(
                "Serious incident notification",
                sent == null
                        ? "Not recorded"
                        : "Sent on " + PageWords.date(sent.sentOn()) + " by " + today.agencyName(sent.sentBy())));
        return rows;
    }

    private static String waiting(StatutoryClock clock) {
        return clock.name() + " (" + Reading.limit(clock) + ") starts when " + Clocks.Anchors.words(clock.anchor());
    }

    private static SuggestionLine suggestion(Suggestion one) {
        return new SuggestionLine(
                one.type().name(),
                one.words(),
                one.truth() == Truth.MET
                        ? (one.must() ? Tag.overdue("Must be done") : Tag.inProgress("Criteria met"))
                        : Tag.soon("Unclear"),
                one.reason());
    }

    private static CriterionLine criterion(Laid laid, Framework today) {
        var criterion = laid.criterion();
        return new CriterionLine(
                criterion.name(),
                ReferralWords.typeName(today, criterion.reviewType()),
                ReferralWords.truth(laid.truth()),
                criterion.basis(),
                criterion.note(),
                Stream.concat(
                                laid.all().stream().map(one -> condition(one, "")),
                                laid.any().stream()
                                        .map(one -> condition(one, laid.any().size() > 1 ? "One of these: " : "")))
                        .toList());
    }

    private static ConditionLine condition(Laid.Beside one, String before) {
        return new ConditionLine(
                before + one.fact().question(),
                one.wanted().stream().map(Facts::words).collect(Collectors.joining(" or ")),
                Facts.words(one.answer()),
                ReferralWords.truth(one.truth()));
    }

    private static ViewLine view(View view, Course course, Seats seats, Framework today) {
        boolean stands = course.standing().contains(view);
        boolean dissent = stands
                && course.rulings().stream()
                        .anyMatch(ruling -> ruling.turn().equals(view.turn()) && view.dissentsFrom(ruling));
        return new ViewLine(
                name(seats, view.seat()),
                ReferralWords.types(today, view.types()),
                Prose.paragraphs(view.reason()),
                PageWords.date(view.on()),
                dissent,
                !stands);
    }

    private static List<String> missing(Referral referral, CriteriaTest test, Seats seats) {
        if (!referral.course().state().open()) {
            return List.of();
        }
        return seats.of(test.types()).stream()
                .filter(seat -> referral.course().viewsNow().stream()
                        .noneMatch(view -> view.seat().equals(seat.id())))
                .map(Seat::name)
                .toList();
    }

    private static RulingLine ruling(
            Ruling ruling, Referral referral, Seats seats, Framework today, Predicate<String> opens) {
        return new RulingLine(
                ReferralWords.types(today, ruling.types()),
                Prose.paragraphs(ruling.reason()),
                PageWords.date(ruling.on()),
                referral.course().standing().stream()
                        .filter(view -> view.turn().equals(ruling.turn()) && view.dissentsFrom(ruling))
                        .map(view -> name(seats, view.seat()) + ": " + ReferralWords.types(today, view.types()))
                        .toList(),
                referral.course().opened().stream()
                        .filter(one -> ruling.types().contains(one.typeId()))
                        .map(one -> new ReviewLine(
                                one.reference(),
                                opens.test(one.reference())
                                        ? Link.to("/reviews/activities/" + one.reference(), one.reference())
                                        : null))
                        .toList());
    }

    private static String name(Seats seats, String seat) {
        return seats.seat(seat).map(Seat::name).orElse(seat);
    }
}
