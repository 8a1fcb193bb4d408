package org.goldthread.learning.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goldthread.learning.activity.Activities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.FindingId;
import org.goldthread.learning.finding.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other services may ask of this one: agreed things only, by no person's right. */
@RestController
@RequestMapping("/internal")
class AnswersForNeighbours {

    private final Activities activities;
    private final Findings findings;

    AnswersForNeighbours(Activities activities, Findings findings) {
        this.activities = activities;
        this.findings = findings;
    }

    /** The public wording of an agreed finding. */
    record PublicFinding(
            UUID findingId,
            String title,
            String statement,
            String nature,
            String activityReference,
            String activityTypeId,
            String activityTypeName,
            @Nullable Instant agreedAt) {}

    /** An agreed finding in an activity's result. */
    record ResultFinding(UUID findingId, String title, String nature) {}

    /**
     * What an activity came to, as evidence for others.
     *
     * @param closedOn absent while it is open
     */
    record ActivityResult(
            String reference,
            String title,
            String typeId,
            String typeName,
            List<ResultFinding> findings,
            @Nullable LocalDate closedOn) {}

    @GetMapping("/findings/{id}/public")
    ResponseEntity<PublicFinding> publicWording(@PathVariable FindingId id) {
        return ResponseEntity.of(findings.find(id)
                .map(stored -> stored.value())
                .filter(Finding::isAgreed)
                .flatMap(finding -> activities
                        .find(new ActivityId(finding.origin().activity()))
                        .map(activity -> wording(finding, activity.value()))));
    }

    private static PublicFinding wording(Finding finding, Activity activity) {
        var agreed = finding.agreed();
        return new PublicFinding(
                finding.id().value(),
                finding.text().title(),
                finding.text().statement(),
                finding.text().nature().word(),
                activity.reference().text(),
                activity.registration().typeId(),
                activity.registration().typeName(),
                agreed == null ? null : agreed.at());
    }

    @GetMapping("/activities/{reference}/result")
    ResponseEntity<ActivityResult> result(@PathVariable String reference) {
        Optional<ActivityResult> result = activities.find(reference).map(stored -> {
            Activity activity = stored.value();
            var closing = activity.closing();
            return new ActivityResult(
                    activity.reference().text(),
                    activity.registration().title(),
                    activity.registration().typeId(),
                    activity.registration().typeName(),
                    findings.of(activity.id().value()).stream()
                            .filter(Finding::isAgreed)
                            .map(finding -> new ResultFinding(
                                    finding.id().value(),
                                    finding.text().title(),
                                    finding.text().nature().word()))
                            .toList(),
                    closing == null ? null : closing.on());
        });
        return ResponseEntity.of(result);
    }
}
