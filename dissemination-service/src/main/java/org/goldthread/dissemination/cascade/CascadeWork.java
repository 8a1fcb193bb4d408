package org.goldthread.dissemination.cascade;

import java.time.LocalDate;
import java.util.UUID;
import org.goldthread.kit.Ids;
import org.goldthread.kit.work.WorkDue;
import org.goldthread.kit.work.WorkSettled;

/** What a cascade asks of its agency (M10). */
final class CascadeWork {

    private CascadeWork() {}

    static WorkDue acknowledgementDue(Cascade cascade) {
        return due(
                cascade, "acknowledge", "Acknowledge the learning to cascade", "Acknowledge", cascade.acknowledgeBy());
    }

    static WorkSettled acknowledged(Cascade cascade) {
        return WorkSettled.done(task(cascade, "acknowledge"), cascade.learning().threads());
    }

    static WorkDue reportDue(Cascade cascade) {
        return due(cascade, "report", "Report how and whom the learning reached", "Report", cascade.reportBy());
    }

    static WorkSettled reported(Cascade cascade) {
        return WorkSettled.done(task(cascade, "report"), cascade.learning().threads());
    }

    private static WorkDue due(Cascade cascade, String step, String title, String button, LocalDate on) {
        return new WorkDue(
                task(cascade, step),
                "dissemination",
                title,
                cascade.learning().inShort(),
                "/dissemination/cascades/" + cascade.id(),
                button,
                cascade.agency(),
                null,
                null,
                on,
                cascade.learning().threads());
    }

    private static UUID task(Cascade cascade, String step) {
        return Ids.from("task", cascade.id().value(), step, cascade.agency());
    }
}
