package org.goldthread.reviews.theme;

import org.goldthread.kit.Text;
import org.goldthread.learning.known.KnownActivity;
import org.goldthread.learning.known.KnownFinding;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are counted. Absent means all.
 *
 * @param type of activity, an id of the profile
 * @param priority an id of the profile
 * @param agency involved when the activity was registered
 * @param nature {@code strength} or {@code improvement}
 */
public record ThemeQuery(
        @Nullable String type,
        @Nullable String priority,
        @Nullable String agency,
        @Nullable String nature) {

    public ThemeQuery {
        type = Text.tidy(type);
        priority = Text.tidy(priority);
        agency = Text.tidy(agency);
        nature = Text.tidy(nature);
    }

    boolean counts(KnownFinding finding, @Nullable KnownActivity activity) {
        return (type == null || type.equals(finding.typeId()))
                && (priority == null || priority.equals(finding.priority()))
                && (nature == null || nature.equals(finding.nature()))
                && (agency == null || (activity != null && activity.agencies().contains(agency)));
    }
}
