package org.goldthread.pages;

import java.util.List;
import org.goldthread.pages.component.Difference;

/**
 * A change that came too late: somebody else saved another one meanwhile. The view {@code pages/stale} shows both and
 * lets the person decide; nothing that was typed is lost. Answer it with status 409, the model attribute {@code stale}.
 *
 * @param what what was being changed, in words
 * @param action where the person's own change is sent to again
 * @param back where one sees the other's change
 * @param form what the person sent, with the version that is stored now, so that sending it again is accepted
 * @param differences yours and theirs, thing by thing
 */
public record StaleChange(String what, String action, String back, Form form, List<Difference> differences) {

    public StaleChange {
        differences = List.copyOf(differences);
    }
}
