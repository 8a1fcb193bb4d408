package org.goldthread.reviews.method;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.profile.Methodology;

/**
 * A methodology as it was chosen: what the profile said of it then stays with the review.
 *
 * @param rationale why it is proportionate to the scale and complexity of the issues (PSCB 2.1.2)
 */
public record Chosen(
        String methodologyId, String name, String basis, String rationale, List<StageRecord> stages, Mark by) {

    public Chosen {
        stages = List.copyOf(stages);
    }

    static Chosen of(Methodology methodology, String rationale, Mark by) {
        return new Chosen(
                methodology.id(),
                methodology.name(),
                methodology.basis(),
                rationale,
                methodology.stages().stream()
                        .map(stage -> StageRecord.planned(stage.id(), stage.name()))
                        .toList(),
                by);
    }

    public Optional<StageRecord> stage(String id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** Stages that are neither done nor skipped. */
    public long open() {
        return stages.stream().filter(stage -> stage.state().isOpen()).count();
    }

    Chosen with(StageRecord changed) {
        return new Chosen(
                methodologyId,
                name,
                basis,
                rationale,
                stages.stream()
                        .map(stage -> stage.id().equals(changed.id()) ? changed : stage)
                        .toList(),
                by);
    }
}
