package org.goldthread.dissemination.plan;

import java.util.Locale;
import org.goldthread.profile.Audience;

/** How far an audience lies from the partnership, as a plan's row keeps it (SOL App. C). */
final class Reach {

    static final String INTERNAL = "internal";

    private Reach() {}

    static String of(Audience.Reach reach) {
        return reach.name().toLowerCase(Locale.ROOT);
    }
}
