package org.goldthread.reviews.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long names are kept after a review closed. No framework names a period, so it is the installation's to set, and its
 * basis is {@code default}.
 *
 * @param names an ISO-8601 period, six years unless set otherwise
 * @param byType other periods for types of review, by the type's id in the profile
 */
@ConfigurationProperties("goldthread.retention")
public record RetentionProperties(
        @DefaultValue("P6Y") Period names, @DefaultValue Map<String, Period> byType) {

    public RetentionProperties {
        byType = Map.copyOf(byType);
    }

    /** The day from which the names of a review that closed then may be disposed of. */
    LocalDate until(String typeId, LocalDate closedOn) {
        return closedOn.plus(byType.getOrDefault(typeId, names));
    }

    Period period(String typeId) {
        return byType.getOrDefault(typeId, names);
    }
}
