package org.goldthread.audit.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Origin;
import org.goldthread.learning.framework.Overwriting;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that whoever has its link may answer, without signing in (A10; SOL 2.1 row 13, LDS App. B row 11).
 *
 * @param code in the link; it tells nothing and cannot be guessed
 * @param key by which forms are known to be ours; it never leaves the service
 * @param agencies that answerers may say they work for
 * @param closesOn the last day
 * @param minimumCount no result is shown under this number of answers
 * @param moved who moved the last day, if anybody did
 */
public record Questionnaire(
        @BsonId QuestionnaireId id,
        Origin origin,
        String title,
        String code,
        String key,
        ToolVersionId tool,
        String toolId,
        Integer toolNumber,
        List<String> agencies,
        LocalDate opensOn,
        LocalDate closesOn,
        Integer minimumCount,
        Mark opened,
        @Nullable Mark moved)
        implements Aggregate {

    static final int SCHEMA = 1;
    private static final int LONGEST_OPEN_MONTHS = 12;

    public Questionnaire {
        agencies = Given.list(agencies);
    }

    /** When it can be answered, as it was sent. */
    public record Terms(
            @Nullable LocalDate opensOn, @Nullable LocalDate closesOn) {}

    /** An officer opened a questionnaire (contract {@code audits/questionnaire-opened/v1}); its link is not told. */
    public record QuestionnaireOpened(
            UUID questionnaireId,
            String activityReference,
            String activityTypeId,
            String tool,
            int toolVersion,
            int questions,
            LocalDate opensOn,
            LocalDate closesOn,
            int minimumCount)
            implements DomainEvent {

        public static final String TYPE = "org.goldthread.audits.questionnaire-opened.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    static Outcome<Decision<Questionnaire>> open(
            Activity activity,
            ToolVersion tool,
            int minimumCount,
            Terms terms,
            Secrets secrets,
            LocalDate today,
            Mark by) {
        LocalDate opens = terms.opensOn() == null ? today : terms.opensOn();
        return dates(new Problems(), opens, terms.closesOn(), today).orElse(() -> {
            Questionnaire one = new Questionnaire(
                    new QuestionnaireId(activity.id().value()),
                    activity.origin(),
                    activity.registration().title(),
                    secrets.code(),
                    secrets.key(),
                    tool.id(),
                    tool.tool(),
                    tool.number(),
                    activity.agencies(),
                    opens,
                    Objects.requireNonNull(terms.closesOn()),
                    minimumCount,
                    by,
                    null);
            return Outcome.done(Decision.of(
                    one,
                    new QuestionnaireOpened(
                            one.id().value(),
                            one.origin().reference(),
                            one.origin().typeId(),
                            one.toolId(),
                            one.toolNumber(),
                            tool.content().questions().size(),
                            one.opensOn(),
                            one.closesOn(),
                            one.minimumCount())));
        });
    }

    private static Problems dates(Problems problems, LocalDate opens, @Nullable LocalDate closes, LocalDate today) {
        return problems.when(opens.isBefore(today), "opensOn", "past", "The day it opens must be today or later")
                .when(
                        opens.isAfter(today.plusMonths(LONGEST_OPEN_MONTHS)),
                        "opensOn",
                        "too-late",
                        "The day it opens must be within a year")
                .present("closesOn", closes, "Enter the last day on which it can be answered")
                .when(
                        closes != null && closes.isBefore(opens),
                        "closesOn",
                        "too-early",
                        "The last day must not be before the day it opens")
                .when(
                        closes != null && closes.isAfter(opens.plusMonths(LONGEST_OPEN_MONTHS)),
                        "closesOn",
                        "too-late",
                        "A questionnaire can be open for at most a year");
    }

    /**
     * Moves the last day: longer, shorter, or over with yesterday.
     *
     * @param shown whether enough have answered for results: then one that is over stays over, for what a few more
     *     answers change in results that were looked at before tells what they say
     * @param seen the version that the writer saw; null to write over one's own only
     */
    Outcome<Decision<Questionnaire>> closeOn(
            @Nullable LocalDate last, boolean shown, LocalDate today, @Nullable Long seen, Mark by) {
        return Guard.unless(
                isOver(shown, today)
                        .or(() -> Overwriting.against(seen, Optional.of(moved == null ? opened : moved), by)),
                () -> closeOn(last, today, by));
    }

    private Optional<Refusal> isOver(boolean shown, LocalDate today) {
        return over(today) && shown
                ? Optional.of(new Refusal.Rule(
                        "over",
                        "This questionnaire is over and its results are shown, so it takes no more answers",
                        "default"))
                : Optional.empty();
    }

    private Outcome<Decision<Questionnaire>> closeOn(@Nullable LocalDate last, LocalDate today, Mark by) {
        return new Problems()
                .present("closesOn", last, "Enter the last day on which it can be answered")
                .when(
                        last != null && (last.isBefore(today.minusDays(1)) || last.isBefore(opensOn.minusDays(1))),
                        "closesOn",
                        "too-early",
                        "The last day can be yesterday at the earliest, which closes it now")
                .when(
                        last != null && last.isAfter(opensOn.plusMonths(LONGEST_OPEN_MONTHS)),
                        "closesOn",
                        "too-late",
                        "A questionnaire can be open for at most a year")
                .orElse(() -> Outcome.done(Decision.of(new Questionnaire(
                        id,
                        origin,
                        title,
                        code,
                        key,
                        tool,
                        toolId,
                        toolNumber,
                        agencies,
                        opensOn,
                        Objects.requireNonNull(last),
                        minimumCount,
                        opened,
                        by))));
    }

    public boolean open(LocalDate today) {
        return !today.isBefore(opensOn) && !today.isAfter(closesOn);
    }

    /** Whether its last day has passed; before, results that change with each answer would tell what it says. */
    public boolean over(LocalDate today) {
        return today.isAfter(closesOn);
    }

    /** What answerers may say about their agency: one of the audit's, or none of them. */
    public static final String OTHER_AGENCY = "other";
}
