package org.goldthread.reviews.participation;

import java.util.List;
import org.goldthread.learning.finding.WordingHints;
import org.goldthread.learning.framework.CurrentFramework;
import org.springframework.stereotype.Component;

/** Advises on terms that blame while a finding is written (R9). */
@Component
class BlameFreeHints implements WordingHints {

    private final CurrentFramework framework;

    BlameFreeHints(CurrentFramework framework) {
        this.framework = framework;
    }

    @Override
    public List<Hint> on(String text) {
        return BlameFree.of(framework.now().profile()).in(text).stream()
                .map(hit -> new Hint(hit.written(), hit.instead(), hit.basis()))
                .toList();
    }
}
