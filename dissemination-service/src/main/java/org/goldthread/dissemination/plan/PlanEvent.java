package org.goldthread.dissemination.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goldthread.kit.event.DomainEvent;

/** What is said about plans (contracts {@code dissemination/plan-*}). */
public sealed interface PlanEvent extends DomainEvent {

    List<UUID> findings();

    @Override
    default Set<UUID> threads() {
        return Set.copyOf(findings());
    }

    /** A plan was drafted from the routing matrix. */
    record Drafted(UUID planId, UUID learningPointId, List<UUID> findings, String keyMessage, int rows)
            implements PlanEvent {

        public static final String TYPE = "org.goldthread.dissemination.plan-drafted.v1";

        public Drafted {
            findings = List.copyOf(findings);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** The group approved it. */
    record Approved(
            UUID planId,
            UUID learningPointId,
            List<UUID> findings,
            String keyMessage,
            int rows,
            String group,
            LocalDate approvedOn)
            implements PlanEvent {

        public static final String TYPE = "org.goldthread.dissemination.plan-approved.v1";

        public Approved {
            findings = List.copyOf(findings);
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
