package org.goldthread.learning.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;
import org.goldthread.learning.framework.Framework;
import org.jspecify.annotations.Nullable;

/**
 * A finding was agreed: its thread runs (contract {@code activities/finding-agreed/v1}).
 *
 * @param priority absent where the activity bears on none
 * @param repeats earlier findings that it repeats; empty when it is declared new
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingAgreed(
        UUID findingId,
        UUID activityId,
        String activityReference,
        String service,
        String activityTypeId,
        String title,
        String statement,
        String nature,
        @Nullable String priority,
        List<String> themes,
        List<UUID> repeats,
        LocalDate agreedOn)
        implements DomainEvent {

    public static final String TYPE = "org.goldthread.activities.finding-agreed.v1";

    static FindingAgreed of(Finding finding, @Nullable String priority, Framework framework) {
        FindingText text = finding.text();
        return new FindingAgreed(
                finding.id().value(),
                finding.origin().activity(),
                finding.origin().reference(),
                framework.service(),
                finding.origin().typeId(),
                text.title(),
                text.statement(),
                text.nature().word(),
                priority,
                text.themes(),
                text.repeats().stream().map(FindingId::value).toList(),
                framework.today());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<UUID> threads() {
        return Set.of(findingId);
    }
}
