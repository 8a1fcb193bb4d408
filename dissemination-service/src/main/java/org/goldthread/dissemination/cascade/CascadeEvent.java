package org.goldthread.dissemination.cascade;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What is said about cascades (contracts {@code dissemination/cascade-*}). */
public sealed interface CascadeEvent extends DomainEvent {

    Of of();

    @Override
    default Set<UUID> threads() {
        return Set.copyOf(of().findings());
    }

    /** What every event tells of its cascade. */
    record Of(
            UUID cascadeId,
            UUID planId,
            UUID learningPointId,
            List<UUID> findings,
            String agency,
            LocalDate acknowledgeBy,
            LocalDate reportBy) {

        public Of {
            findings = List.copyOf(findings);
        }

        static Of cascade(Cascade cascade) {
            return new Of(
                    cascade.id().value(),
                    cascade.planId(),
                    cascade.learning().learningPointId(),
                    cascade.learning().findings(),
                    cascade.agency(),
                    cascade.acknowledgeBy(),
                    cascade.reportBy());
        }
    }

    /** The agency was asked. */
    record Requested(@JsonUnwrapped Of of) implements CascadeEvent {
        public static final String TYPE = "org.goldthread.dissemination.cascade-requested.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The agency said that it has the request. */
    record Acknowledged(@JsonUnwrapped Of of, LocalDate acknowledgedOn) implements CascadeEvent {
        public static final String TYPE = "org.goldthread.dissemination.cascade-acknowledged.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The agency told how and whom it reached. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reported(
            @JsonUnwrapped Of of,
            List<Reached> reached,
            String method,
            boolean notePresent,
            @Nullable Uptake training,
            @Nullable Uptake policies,
            LocalDate reportedOn)
            implements CascadeEvent {
        public static final String TYPE = "org.goldthread.dissemination.cascade-reported.v1";

        public Reported {
            reached = List.copyOf(reached);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The agency corrected what it told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Corrected(
            @JsonUnwrapped Of of,
            List<Reached> reached,
            String method,
            boolean notePresent,
            @Nullable Uptake training,
            @Nullable Uptake policies,
            int version,
            String reason,
            LocalDate correctedOn)
            implements CascadeEvent {
        public static final String TYPE = "org.goldthread.dissemination.cascade-corrected.v1";

        public Corrected {
            reached = List.copyOf(reached);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
