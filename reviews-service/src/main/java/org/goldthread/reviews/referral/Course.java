package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.reviews.decision.Ruling;
import org.goldthread.reviews.decision.Seat;
import org.goldthread.reviews.decision.View;
import org.jspecify.annotations.Nullable;

/**
 * How a referral went through deciding.
 *
 * @param turn of deciding, from 1: a case may be put to the decision-makers again
 * @param asked the seats that were asked for their view in this turn
 * @param views of all turns, in the order in which they were recorded
 * @param rulings of all turns; the latest stands
 * @param opened the reviews that came of it
 * @param withdrawn why it was withdrawn, or why a further turn was given up; null otherwise
 */
public record Course(
        ReferralState state,
        Integer turn,
        List<String> asked,
        List<View> views,
        List<Ruling> rulings,
        List<Opened> opened,
        @Nullable String withdrawn) {

    public Course {
        asked = asked == null ? List.of() : List.copyOf(asked);
        views = views == null ? List.of() : List.copyOf(views);
        rulings = rulings == null ? List.of() : List.copyOf(rulings);
        opened = opened == null ? List.of() : List.copyOf(opened);
    }

    /** The reviews that were opened. */
    public List<UUID> reviews() {
        return opened.stream().map(Opened::activityId).toList();
    }

    static Course begun() {
        return new Course(ReferralState.RECEIVED, 1, List.of(), List.of(), List.of(), List.of(), null);
    }

    Course asking(List<Seat> seats) {
        List<String> all = new ArrayList<>(asked);
        seats.stream().map(Seat::id).filter(seat -> !all.contains(seat)).forEach(all::add);
        return new Course(ReferralState.ASKED, turn, all, views, rulings, opened, withdrawn);
    }

    /** With this view; of one seat the latest of a turn stands, and the ones before stay readable. */
    Course heard(View view) {
        List<View> all = new ArrayList<>(views);
        all.add(view);
        return new Course(state, turn, asked, all, rulings, opened, withdrawn);
    }

    Course ruled(Ruling ruling) {
        List<Ruling> all = new ArrayList<>(rulings);
        all.add(ruling);
        return new Course(ReferralState.DECIDED, turn, asked, views, all, opened, withdrawn);
    }

    Course linked(Opened one) {
        List<Opened> all = new ArrayList<>(opened);
        all.add(one);
        return new Course(state, turn, asked, views, rulings, all, withdrawn);
    }

    Course again() {
        return new Course(ReferralState.RECEIVED, turn + 1, List.of(), views, rulings, opened, withdrawn);
    }

    /** What was decided before stays decided. */
    Course givenUp(String reason) {
        ReferralState after = rulings.isEmpty() ? ReferralState.WITHDRAWN : ReferralState.DECIDED;
        return new Course(after, turn, asked, views, rulings, opened, reason);
    }

    /** Of each seat and turn the latest view. */
    public List<View> standing() {
        Map<String, View> latest = new LinkedHashMap<>();
        views.forEach(view -> latest.put(view.turn() + " " + view.seat(), view));
        return List.copyOf(latest.values());
    }

    /** The views that stand in the present turn. */
    public List<View> viewsNow() {
        return standing().stream().filter(view -> view.turn().equals(turn)).toList();
    }

    /** How often a seat has spoken in this turn. */
    long spoken(String seat) {
        return views.stream()
                .filter(view -> view.turn().equals(turn) && view.seat().equals(seat))
                .count();
    }

    /** Seats that were asked in this turn and have not answered. */
    public List<String> waitedFor() {
        return asked.stream()
                .filter(seat ->
                        viewsNow().stream().noneMatch(view -> view.seat().equals(seat)))
                .toList();
    }

    /** The ruling that stands. */
    public Optional<Ruling> ruling() {
        return rulings.isEmpty() ? Optional.empty() : Optional.of(rulings.get(rulings.size() - 1));
    }

    /** The day on which each type of review was decided on. */
    public Map<String, LocalDate> decided() {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        rulings.forEach(ruling -> ruling.types().forEach(type -> days.putIfAbsent(type, ruling.on())));
        return days;
    }

    /** Types of review that were opened. */
    public List<String> openedTypes() {
        return opened.stream().map(Opened::typeId).toList();
    }

    /** Types that were decided on and whose review is not linked yet. */
    List<String> toOpen() {
        return decided().keySet().stream()
                .filter(type -> !openedTypes().contains(type))
                .toList();
    }
}
