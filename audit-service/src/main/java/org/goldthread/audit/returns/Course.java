package org.goldthread.audit.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldthread.learning.framework.Given;

/**
 * What has happened to a return on its way.
 *
 * @param chased steps of the ladder that were taken since it was last due
 */
public record Course(
        List<Submission> submissions, List<Reopening> reopenings, List<String> chased, List<Withdrawal> withdrawals) {

    static final Course NEW = new Course(List.of(), List.of(), List.of(), List.of());

    public Course {
        submissions = Given.list(submissions);
        reopenings = Given.list(reopenings);
        chased = Given.list(chased);
        withdrawals = Given.list(withdrawals);
    }

    Course and(Submission one) {
        return new Course(more(submissions, one), reopenings, List.of(), withdrawals);
    }

    Course and(Reopening one) {
        return new Course(submissions, more(reopenings, one), List.of(), withdrawals);
    }

    Course and(Withdrawal one) {
        return new Course(submissions, reopenings, List.of(), more(withdrawals, one));
    }

    Course chasing(List<String> steps) {
        List<String> all = new ArrayList<>(chased);
        all.addAll(steps);
        return new Course(submissions, reopenings, all, withdrawals);
    }

    public Optional<Submission> lastSubmission() {
        return last(submissions);
    }

    public Optional<Reopening> lastReopening() {
        return last(reopenings);
    }

    public Optional<Withdrawal> lastWithdrawal() {
        return last(withdrawals);
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    private static <T> List<T> more(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
