package org.goldthread.reviews.referral;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goldthread.profile.Agency;
import org.goldthread.profile.Profile;
import org.goldthread.profile.StatutoryClock;
import org.goldthread.reviews.clock.Clocks;
import org.goldthread.reviews.clock.Counting;
import org.goldthread.reviews.clock.Reading;
import org.goldthread.reviews.clock.Running;
import org.goldthread.reviews.clock.Subject;
import org.goldthread.reviews.clock.Timetable;
import org.goldthread.reviews.criteria.CriteriaTest;
import org.goldthread.reviews.criteria.Suggestion;

/**
 * The clocks of a referred case: those of its edition for the reviews that are, or may be, done. While it is open they
 * run for every type that the criteria lead to or may lead to; after the decision for the types that were decided on.
 * The notification is owed when its criteria are met, whatever is decided.
 *
 * @param readings clocks that have started, the first due first
 * @param waiting clocks that have not started yet
 */
public record ReferralClocks(List<Reading> readings, List<StatutoryClock> waiting) {

    public ReferralClocks {
        readings = List.copyOf(readings);
        waiting = List.copyOf(waiting);
    }

    public static ReferralClocks of(
            Profile profile, Counting counting, Referral referral, Timetable timetable, LocalDate today) {
        if (referral.course().state() == ReferralState.WITHDRAWN) {
            return new ReferralClocks(List.of(), List.of());
        }
        Notification notification = referral.notification();
        Clocks.Anchors anchors = new Clocks.Anchors(
                referral.account().awareOn(),
                notification == null ? null : notification.sentOn(),
                referral.course().decided(),
                timetable.diedOn(),
                timetable.publishOn());
        Running running = Running.of(
                clocks(profile, referral),
                anchors,
                notification == null ? null : notification.sentOn(),
                timetable,
                counting,
                today);
        return new ReferralClocks(running.readings(), running.waiting());
    }

    /** The first day on which something is due; nothing where no clock runs. */
    public Optional<LocalDate> next() {
        return readings.stream()
                .filter(reading -> !reading.standing().over())
                .map(Reading::due)
                .findFirst();
    }

    /** Those of one type of review. */
    public ReferralClocks about(String type) {
        return new ReferralClocks(
                readings.stream()
                        .filter(reading -> reading.clock().activityTypes().isEmpty()
                                || reading.clock().activityTypes().contains(type))
                        .toList(),
                List.of());
    }

    /** The agency that notifies, if the case may ask for a notification. */
    static Optional<String> notifier(Profile profile, Referral referral) {
        boolean owed =
                clocks(profile, referral).stream().anyMatch(clock -> clock.id().equals(Clocks.NOTIFY));
        return owed ? localAuthority(profile) : Optional.empty();
    }

    /** The case as its timetable knows it. */
    public static Subject subject(Profile profile, Referral referral) {
        return Subject.ofReferral(
                referral.id().value(),
                referral.reference().text(),
                referral.edition(),
                localAuthority(profile).orElse(null));
    }

    private static Optional<String> localAuthority(Profile profile) {
        return profile.agencies().stream()
                .filter(agency -> agency.partner() == Agency.Partner.LOCAL_AUTHORITY)
                .map(Agency::id)
                .findFirst();
    }

    private static List<StatutoryClock> clocks(Profile profile, Referral referral) {
        CriteriaTest test = referral.test(profile);
        Set<String> types = new LinkedHashSet<>(referral.course().decided().keySet());
        Set<String> notifiable = new LinkedHashSet<>(types);
        test.met().stream().map(Suggestion::type).forEach(type -> notifiable.add(type.id()));
        if (referral.course().state().open()) {
            types.addAll(test.types());
            notifiable.addAll(test.types());
        }
        return Clocks.of(profile, referral.edition(), types, notifiable);
    }
}
