package org.goldthread.monitoring.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What monitoring says about an action (contracts {@code monitoring/*}). */
public sealed interface ActionEvent extends DomainEvent {

    Of action();

    @Override
    default Set<UUID> threads() {
        return Set.copyOf(action().findings());
    }

    /** Which action it is about: the fields that every one of these events has. */
    record Of(UUID actionId, UUID recommendationId, List<UUID> findings, String agency) {
        static Of action(Action action) {
            Assignment assignment = action.assignment();
            return new Of(
                    action.id().value(), assignment.recommendationId(), assignment.findings(), assignment.agency());
        }
    }

    /** An action was opened for one agency. */
    record Assigned(@JsonUnwrapped Of action, String text, LocalDate dueOn, LocalDate respondBy)
            implements ActionEvent {
        public static final String TYPE = "org.goldthread.monitoring.action-assigned.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The agency agreed or declined. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answered(
            @JsonUnwrapped Of action,
            String answer,
            @Nullable String measurableAction,
            @Nullable String ownerRole,
            @Nullable String reason,
            LocalDate answeredOn)
            implements ActionEvent {
        public static final String TYPE = "org.goldthread.monitoring.action-answered.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The partnership accepts that the agency declined: it will not be implemented. */
    record NotImplemented(@JsonUnwrapped Of action, String reason, LocalDate decidedOn) implements ActionEvent {
        public static final String TYPE = "org.goldthread.monitoring.action-not-implemented.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The partnership does not accept that the agency declined, and asks again. */
    record AskedAgain(@JsonUnwrapped Of action, String reason, LocalDate respondBy, LocalDate askedOn)
            implements ActionEvent {
        public static final String TYPE = "org.goldthread.monitoring.action-asked-again.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The agency told how far it has come. */
    record Updated(@JsonUnwrapped Of action, String progress, LocalDate updatedOn) implements ActionEvent {
        public static final String TYPE = "org.goldthread.monitoring.action-updated.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The agency says that it is done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MarkedDone(@JsonUnwrapped Of action, @Nullable String evidenceNote, LocalDate doneOn)
            implements ActionEvent {
        public static final String TYPE = "org.goldthread.monitoring.action-done.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The partnership verified that it is done. */
    record Verified(@JsonUnwrapped Of action, LocalDate verifiedOn) implements ActionEvent {
        public static final String TYPE = "org.goldthread.monitoring.action-verified.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The partnership did not find it done. */
    record SentBack(@JsonUnwrapped Of action, String reason, LocalDate sentBackOn) implements ActionEvent {
        public static final String TYPE = "org.goldthread.monitoring.action-sent-back.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** An embedding check was made. */
    record CheckRecorded(
            @JsonUnwrapped Of action,
            int checkNumber,
            int of,
            LocalDate dueOn,
            boolean held,
            String retestKind,
            String evidence,
            LocalDate recordedOn)
            implements ActionEvent {
        public static final String TYPE = "org.goldthread.monitoring.check-recorded.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The last check held. */
    record Embedded(@JsonUnwrapped Of action, LocalDate embeddedOn) implements ActionEvent {
        public static final String TYPE = "org.goldthread.monitoring.action-embedded.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A check did not hold and the action is open again. */
    record Reopened(@JsonUnwrapped Of action, String reason, int checkNumber, LocalDate reopenedOn)
            implements ActionEvent {
        public static final String TYPE = "org.goldthread.monitoring.action-reopened.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
