package org.goldthread.reviews.request;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;
import org.goldthread.profile.EscalationStep;
import org.jspecify.annotations.Nullable;

/** What a request asks of the agency and of the partnership (M10). */
final class RequestWork {

    private RequestWork() {}

    static WorkDue answerDue(InformationRequest request) {
        return due(
                request,
                "answer",
                "Give the information asked for",
                "Answer the request",
                request.agency(),
                null,
                null,
                request.dueOn());
    }

    static WorkDue lookDue(InformationRequest request, Part part) {
        return officers(
                request,
                look(part.id()),
                "Look at what an agency sent: " + part.kind().words(),
                "Look at it");
    }

    static WorkDue refusalDue(InformationRequest request) {
        return officers(request, "refusal", "Answer an agency's refusal to give information", "Answer the refusal");
    }

    private static WorkDue officers(InformationRequest request, String step, String title, String button) {
        return due(request, step, title, button, null, Role.PARTNERSHIP_OFFICER.id(), null, null);
    }

    /** Nothing for a board outside the house: it has no sign-in. */
    static @Nullable WorkDue chaseDue(InformationRequest request, EscalationStep step) {
        if (step.toRole() == null && step.toGroup() == null) {
            return null;
        }
        boolean agency = step.toRole() != null;
        return due(
                request,
                chase(request.chase().round(), step.id()),
                agency ? "Late information: " + step.action() : "An agency is late with information: " + step.action(),
                agency ? "Answer the request" : "See the request",
                agency ? request.agency() : null,
                step.toRole(),
                step.toGroup(),
                request.dueOn());
    }

    static String look(String part) {
        return "look-" + part;
    }

    static String chase(int round, String step) {
        return "chase-" + round + "-" + step;
    }

    static WorkSettled settled(InformationRequest request, String step, boolean done) {
        return new WorkSettled(task(request, step), done ? "done" : "withdrawn", Set.of());
    }

    private static WorkDue due(
            InformationRequest request,
            String step,
            String title,
            String button,
            @Nullable String agency,
            @Nullable String role,
            @Nullable String group,
            @Nullable LocalDate on) {
        return new WorkDue(
                task(request, step),
                "reviews",
                title,
                request.review().reference(),
                "/reviews/requests/" + request.id(),
                button,
                agency,
                role,
                group,
                on,
                Set.of());
    }

    private static UUID task(InformationRequest request, String step) {
        return Ids.from("task", request.id().value(), step, request.agency());
    }
}
