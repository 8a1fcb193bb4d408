package org.goldthread.dissemination.plan;

import java.util.List;
import org.goldthread.kit.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan: SOL Appendix C's four columns, and who sees to it by when.
 *
 * @param revision counts the row's changes, from 1, so that two people who edit it at once notice
 * @param basis where a drafted row comes from in the framework; null for one that the officer added
 */
public record PlanRow(
        String id,
        Integer revision,
        Content content,
        @Nullable String basis) {

    /**
     * What stands in a row.
     *
     * @param audience id of the profile's audience
     * @param reach how far the audience lies from the partnership: internal, workforce, external, public
     * @param channels ids of the profile's communication methods
     * @param owner the role or group that sees to it, never a person
     * @param by the day by which it is done
     */
    public record Content(
            String purpose,
            String audience,
            String reach,
            List<String> channels,
            String measureOfSuccess,
            String owner,
            java.time.LocalDate by) {

        public Content {
            channels = List.copyOf(channels);
        }

        /** Whether the audience works in the agencies, so that these are asked to pass the learning on. */
        public boolean reachesAgencies() {
            return "internal".equals(reach) || "workforce".equals(reach);
        }
    }

    static PlanRow drafted(Content content, String basis) {
        return new PlanRow(Ids.next().toString(), 1, content, basis);
    }

    static PlanRow added(Content content) {
        return new PlanRow(Ids.next().toString(), 1, content, null);
    }

    PlanRow changed(Content other) {
        return other.equals(content) ? this : new PlanRow(id, revision + 1, other, basis);
    }
}
