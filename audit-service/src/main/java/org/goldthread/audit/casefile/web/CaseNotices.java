package org.goldthread.audit.casefile.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Says on the page that follows what was just done with a case. */
final class CaseNotices {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("drawn", "The sample is drawn. Each agency has been asked to audit its cases"),
            Map.entry("same-sample", "This is the same list, and the seed draws the same sample from it"),
            Map.entry("other-list", "This is another list than the one that the sample was drawn from"),
            Map.entry("met", "The meeting is recorded"),
            Map.entry("heard", "What was said is recorded"),
            Map.entry("graded", "The multi-agency grade is recorded"),
            Map.entry("taken", "You are the auditor of this case for your agency"),
            Map.entry("given", "The case waits for another auditor of the agency"),
            Map.entry("saved", "Your answers are saved"),
            Map.entry("handed-in", "Handed in. You see the other agencies’ sheets once all are in"),
            Map.entry("not-involved", "Recorded: your agency has nothing to audit in this case"),
            Map.entry("raised", "Raised. It is with the strategic lead and the partnership’s officers now, due today"),
            Map.entry("acted", "Recorded. Another person has been asked to confirm it"),
            Map.entry("sent-back", "Sent back. It is due again today"),
            Map.entry("confirmed", "Confirmed. The concern is closed"));

    private CaseNotices() {}

    static void show(Model model, @Nullable String done) {
        String sentence = done == null ? null : SENTENCES.get(done);
        if (sentence != null) {
            model.addAttribute("notice", sentence);
        }
    }
}
