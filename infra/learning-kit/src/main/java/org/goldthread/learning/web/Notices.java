package org.goldthread.learning.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * Says what was just done, on the page that follows. The address carries a known word, never a sentence, and no session
 * is needed.
 */
public final class Notices {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("registered", "Registered. The next step is to add what was found"),
            Map.entry("changed", "Your changes are saved"),
            Map.entry("closed", "Closed. Its threads go on until their actions are embedded"),
            Map.entry("finding-drafted", "The finding is saved as a draft"),
            Map.entry("recurrence-said", "Saved: it is said whether this was found before"),
            Map.entry("finding-agreed", "The finding is agreed and its thread has started"),
            Map.entry("learning-point-drafted", "The learning point is saved as a draft"),
            Map.entry("learning-point-agreed", "The learning point is agreed. A dissemination plan is being drafted"),
            Map.entry("recommendation-drafted", "The recommendation is saved as a draft"),
            Map.entry(
                    "recommendation-agreed",
                    "The recommendation is agreed. Each agency is being asked for its action"));

    private Notices() {}

    public static void show(Model model, @Nullable String done) {
        String sentence = done == null ? null : SENTENCES.get(done);
        if (sentence != null) {
            model.addAttribute("notice", sentence);
        }
    }
}
