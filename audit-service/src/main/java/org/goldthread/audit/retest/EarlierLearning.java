package org.goldthread.audit.retest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.framework.Given;
import org.goldthread.learning.learningpoint.LearningPoint;
import org.jspecify.annotations.Nullable;

/**
 * An agreed learning point that a round may ask about again, of an audit or of a review.
 *
 * @param service {@code reviews} or {@code audits}: whose pages show it
 * @param findings its threads
 * @param reference of the activity that it was learned from
 */
public record EarlierLearning(
        @BsonId UUID id,
        String service,
        UUID activity,
        String reference,
        List<UUID> findings,
        String keyMessage,
        @Nullable String learningOutcome,
        LocalDate agreedOn) {

    static final String OWN = "audits";
    static final String REVIEWS = "reviews";

    public EarlierLearning {
        findings = Given.list(findings);
    }

    /** One of this service's own. */
    static EarlierLearning of(LearningPoint point, By.Mark agreed) {
        return new EarlierLearning(
                point.id().value(),
                OWN,
                point.origin().activity(),
                point.origin().reference(),
                point.findings().stream().map(FindingId::value).toList(),
                point.text().keyMessage(),
                point.text().learningOutcome(),
                LocalDate.ofInstant(agreed.at(), WorkingDays.ENGLAND));
    }

    /** The address of its page. */
    public String path() {
        return path(service, id);
    }

    /** The address of the page of a learning point of a service. */
    public static String path(String service, UUID learningPoint) {
        return "/" + service + "/learning-points/" + learningPoint;
    }

    /** The words to compare it by. */
    String words() {
        return keyMessage + " " + (learningOutcome == null ? "" : learningOutcome);
    }
}
