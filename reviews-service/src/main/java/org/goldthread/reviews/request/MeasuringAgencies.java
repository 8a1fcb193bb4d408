package org.goldthread.reviews.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.learning.framework.CurrentFramework;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers how timely and complete agencies' information is, as far as the reader may see it. */
@Service
public class MeasuringAgencies {

    private final ReadingRequests reading;
    private final CurrentFramework framework;
    private final WorkingDays days;

    public MeasuringAgencies(ReadingRequests reading, CurrentFramework framework, WorkingDays days) {
        this.reading = reading;
        this.framework = framework;
        this.days = days;
    }

    /**
     * One line an agency.
     *
     * @param activity of one review; null for all
     */
    public List<Timeliness> of(Actor actor, @Nullable UUID activity) {
        List<InformationRequest> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<Stored<InformationRequest>> part = reading.list(actor, activity, null, null, cursor, Page.LARGEST);
            part.items().forEach(stored -> all.add(stored.value()));
            cursor = part.next();
        } while (cursor != null);
        return Timeliness.of(all, framework.now().today(), days);
    }
}
