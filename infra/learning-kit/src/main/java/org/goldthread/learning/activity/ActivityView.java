package org.goldthread.learning.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An activity as the API shows it.
 *
 * @param reviewers sign-in names of its independent reviewers; empty for everybody but officers
 * @param registeredByRole the role in which it was registered, as it was
 */
public record ActivityView(
        UUID id,
        String reference,
        String typeId,
        String typeName,
        String title,
        String state,
        List<String> agencies,
        LocalDate startedOn,
        @Nullable LocalDate expectedOn,
        @Nullable LocalDate closedOn,
        @Nullable String leadGroup,
        @Nullable String priority,
        List<String> reviewers,
        String edition,
        String profileVersion,
        Instant registeredAt,
        String registeredByRole) {

    public static ActivityView of(Actor actor, Activity activity) {
        Registration registration = activity.registration();
        Arrangements arrangements = activity.arrangements();
        Closing closing = activity.closing();
        return new ActivityView(
                activity.id().value(),
                activity.reference().text(),
                registration.typeId(),
                registration.typeName(),
                registration.title(),
                activity.state().word(),
                arrangements.agencies(),
                registration.startedOn(),
                arrangements.expectedOn(),
                closing == null ? null : closing.on(),
                arrangements.leadGroup(),
                arrangements.priority(),
                ActivityPermissions.mayKeep(actor) ? arrangements.reviewers() : List.of(),
                registration.edition(),
                registration.profileVersion(),
                registration.by().at(),
                registration.by().role());
    }
}
