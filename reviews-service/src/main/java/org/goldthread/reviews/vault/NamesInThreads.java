package org.goldthread.reviews.vault;

import java.util.UUID;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.KeptNames;
import org.springframework.stereotype.Component;

/** Compares what is agreed in a review with the names that its vault keeps. */
@Component
class NamesInThreads implements KeptNames {

    private final NamesInText names;

    NamesInThreads(NamesInText names) {
        this.names = names;
    }

    @Override
    public boolean stand(UUID activity, String text) {
        return names.stand(new ActivityId(activity), text);
    }
}
