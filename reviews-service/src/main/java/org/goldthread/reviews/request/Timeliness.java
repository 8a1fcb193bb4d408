package org.goldthread.reviews.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goldthread.kit.time.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * How timely and how complete one agency's information is (SOL 1.3, PSCP: "timely provision of high-quality
 * information"). Requests that were taken back count nowhere; a refusal that was accepted counts as refused only.
 *
 * @param agency an id of the profile
 * @param asked requests whose day has passed or which are complete
 * @param onTime those of them that were complete by the day they were due
 * @param late those that were complete later
 * @param owed those that are not complete and overdue
 * @param refused requests of which the partnership accepted the refusal
 * @param partsAsked parts of the requests asked
 * @param partsReceived parts that stand
 * @param corrected parts that were sent back or corrected at least once
 * @param medianDaysLate working days, of those that were complete late or are still owed; null where none are
 */
public record Timeliness(
        String agency,
        int asked,
        int onTime,
        int late,
        int owed,
        int refused,
        int partsAsked,
        int partsReceived,
        int corrected,
        @Nullable Integer medianDaysLate) {

    /** Whole per cent; null where nothing was asked. */
    public @Nullable Integer onTimePercent() {
        return asked == 0 ? null : Math.round(100f * onTime / asked);
    }

    public @Nullable Integer completePercent() {
        return partsAsked == 0 ? null : Math.round(100f * partsReceived / partsAsked);
    }

    /** One line an agency, by id. */
    static List<Timeliness> of(Collection<InformationRequest> requests, LocalDate today, WorkingDays days) {
        Map<String, Sum> sums = new TreeMap<>();
        requests.forEach(request ->
                sums.computeIfAbsent(request.agency(), agency -> new Sum()).add(request, today, days));
        List<Timeliness> lines = new ArrayList<>();
        sums.forEach((agency, sum) -> lines.add(sum.line(agency)));
        return lines;
    }

    private static final class Sum {

        private int asked;
        private int onTime;
        private int late;
        private int owed;
        private int refused;
        private int partsAsked;
        private int partsReceived;
        private int corrected;
        private final List<Integer> daysLate = new ArrayList<>();

        void add(InformationRequest request, LocalDate today, WorkingDays days) {
            if (request.state() == RequestState.UPHELD) {
                refused++;
                return;
            }
            LocalDate completed = request.completedOn();
            if (request.state() == RequestState.WITHDRAWN || (completed == null && !request.overdueOn(today))) {
                return;
            }
            asked++;
            partsAsked += request.parts().size();
            partsReceived += request.standing();
            corrected += (int) request.parts().stream()
                    .filter(part -> part.versions().size() > 1)
                    .count();
            LocalDate due = request.dueOn();
            if (completed != null && !completed.isAfter(due)) {
                onTime++;
                return;
            }
            daysLate.add(Math.max(1, days.between(due, completed == null ? today : completed)));
            if (completed == null) {
                owed++;
            } else {
                late++;
            }
        }

        Timeliness line(String agency) {
            List<Integer> sorted = daysLate.stream().sorted().toList();
            return new Timeliness(
                    agency,
                    asked,
                    onTime,
                    late,
                    owed,
                    refused,
                    partsAsked,
                    partsReceived,
                    corrected,
                    sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2));
        }
    }
}
