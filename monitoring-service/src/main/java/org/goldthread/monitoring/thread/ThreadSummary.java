package org.goldthread.monitoring.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import org.goldthread.monitoring.action.ActionState;
import org.jspecify.annotations.Nullable;

/**
 * What lists show and search of a thread. It follows from the parts alone.
 *
 * @param title the finding; null until the finding itself was heard of
 * @param agencies every agency that has a part
 * @param nextDueOn the earliest day on which anything is due
 * @param dues the same for each agency
 * @param words what is searched, in lower case
 */
public record ThreadSummary(
        @Nullable String title,
        @Nullable UUID activityId,
        @Nullable String activityReference,
        @Nullable String service,
        @Nullable String priority,
        List<UUID> repeats,
        @Nullable LocalDate agreedOn,
        ThreadState state,
        List<String> agencies,
        @Nullable LocalDate nextDueOn,
        List<Due> dues,
        String words) {

    static final ThreadSummary EMPTY = new ThreadSummary(
            null, null, null, null, null, List.of(), null, ThreadState.FOUND, List.of(), null, List.of(), "");

    public ThreadSummary {
        repeats = List.copyOf(repeats);
        agencies = List.copyOf(agencies);
        dues = List.copyOf(dues);
    }

    /** The earliest day on which anything is due from one agency; agency null: from the partnership. */
    public record Due(@Nullable String agency, LocalDate on) {}

    static ThreadSummary of(Chain chain) {
        Chain.Finding finding = chain.finding();
        List<Due> dues = dues(chain);
        return new ThreadSummary(
                finding == null ? null : finding.title(),
                finding == null ? null : finding.activityId(),
                finding == null ? null : finding.activityReference(),
                finding == null ? null : finding.service(),
                finding == null ? null : finding.priority(),
                finding == null ? List.of() : finding.repeats(),
                finding == null ? null : finding.agreedOn(),
                ThreadState.of(chain),
                List.copyOf(chain.agencies()),
                dues.stream().map(Due::on).min(Comparator.naturalOrder()).orElse(null),
                dues,
                words(chain));
    }

    private static List<Due> dues(Chain chain) {
        List<Due> dues = new ArrayList<>();
        for (Chain.Cascade cascade : chain.cascades()) {
            add(dues, cascade.agency(), cascade.nextDueOn());
        }
        for (Chain.ActionLine action : chain.actions()) {
            add(dues, action.state() == ActionState.VERIFIED ? null : action.agency(), action.nextDueOn());
        }
        dues.sort(Comparator.comparing(Due::on));
        List<Due> earliest = new ArrayList<>();
        for (Due due : dues) {
            if (earliest.stream().noneMatch(known -> Objects.equals(known.agency(), due.agency()))) {
                earliest.add(due);
            }
        }
        return earliest;
    }

    private static void add(List<Due> dues, @Nullable String agency, @Nullable LocalDate on) {
        if (on != null) {
            dues.add(new Due(agency, on));
        }
    }

    private static String words(Chain chain) {
        StringJoiner words = new StringJoiner("\n");
        Chain.Finding finding = chain.finding();
        if (finding != null) {
            words.add(finding.title()).add(finding.statement()).add(finding.activityReference());
        }
        if (chain.activity() != null) {
            words.add(chain.activity().title());
        }
        chain.learning().forEach(one -> words.add(one.keyMessage()));
        chain.recommendations().forEach(one -> words.add(one.text()));
        return words.toString().toLowerCase(Locale.UK);
    }
}
