package org.goldthread.audit.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * A meeting about the cases.
 *
 * @param agencies that took part
 * @param practitioners how many practitioners took part
 * @param learnt what was understood there; never who said it
 */
public record CaseMeeting(
        Kind kind, LocalDate heldOn, List<String> agencies, Integer practitioners, String learnt, By.Mark by) {

    private static final int LONGEST = 8000;
    private static final int MOST_PRACTITIONERS = 500;

    /** What the meeting is for. */
    public enum Kind {
        /** Auditors of all agencies agree the grade of each case. */
        MULTI_AGENCY("Multi-agency audit meeting"),
        /** Practitioners who worked on the cases reflect on them (PSCB 7.7.1, STH methods table). */
        REFLECTIVE_PRACTICE("Reflective practice meeting");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** {@code reflective-practice}, as forms and the API say it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /** A meeting as it was sent. */
    public record Sent(
            @Nullable String kind,
            @Nullable LocalDate heldOn,
            List<String> agencies,
            @Nullable Integer practitioners,
            @Nullable String learnt) {

        public Sent {
            agencies = Given.words(agencies);
        }

        Outcome<CaseMeeting> check(CaseAudit audit, LocalDate today, By.Mark by) {
            return new Problems()
                    .when(Kind.of(kind).isEmpty(), "kind", "unknown-kind", "Select what kind of meeting it was")
                    .when(
                            audit.meetings().size() >= CaseAudit.MOST_MEETINGS,
                            "kind",
                            "too-many",
                            "An audit can have at most " + CaseAudit.MOST_MEETINGS + " meetings")
                    .present("heldOn", heldOn, "Enter the day on which it was held")
                    .when(
                            heldOn != null && heldOn.isAfter(today),
                            "heldOn",
                            "in-future",
                            "The day on which it was held must be today or earlier")
                    .some("agencies", agencies, "Select the agencies that took part")
                    .when(
                            !audit.agencies().containsAll(agencies),
                            "agencies",
                            "not-involved",
                            "Select only agencies of this case audit")
                    .when(
                            practitioners == null || practitioners < 0 || practitioners > MOST_PRACTITIONERS,
                            "practitioners",
                            "out-of-range",
                            "The number of practitioners must be a whole number from 0 to " + MOST_PRACTITIONERS)
                    .text("learnt", learnt, LONGEST, "what was understood at the meeting")
                    .orElse(() -> Outcome.done(new CaseMeeting(
                            Kind.of(kind).orElseThrow(),
                            Objects.requireNonNull(heldOn),
                            agencies,
                            Objects.requireNonNull(practitioners),
                            Objects.requireNonNull(Text.tidy(learnt)),
                            by)));
        }
    }

    public CaseMeeting {
        agencies = Given.list(agencies);
    }
}
