package org.goldthread.audit.words;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Says on the page that follows what was just done. The address carries a known word, never a sentence. */
public final class Done {

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("tool-drafted", "The tool is saved as a draft. Check it section by section, then publish it"),
            Map.entry("tool-saved", "Your changes to the tool are saved"),
            Map.entry("tool-published", "The version is published. Rounds can be opened with it"),
            Map.entry("round-opened", "The round is open. Each agency has been asked for its return"),
            Map.entry("saved", "Your answers are saved"),
            Map.entry("evidence-attached", "The file is attached"),
            Map.entry("evidence-removed", "The file is removed from this return"),
            Map.entry("commented", "Your colleagues see the change to the comments"),
            Map.entry("sheet-taken", "The answers of your workbook are saved"),
            Map.entry(
                    "programme-laid-out",
                    "The year is laid out. Change what has to be changed, then open each audit from here"),
            Map.entry("programme-changed", "The audit is changed in the programme"),
            Map.entry("theme-proposed", "The theme is proposed. The group that decides has been told"),
            Map.entry("theme-decided", "The decision is saved"),
            Map.entry("keys-changed", "The keys of partnerships are changed"),
            Map.entry("withdrawn", "The agency is withdrawn from the round"),
            Map.entry("submitted", "The return is submitted. The panel will look at it next"),
            Map.entry("reopened", "The return is open again, and the agency has been told why"),
            Map.entry("graded", "The panel’s grade is saved. The agency does not see it yet"),
            Map.entry("moderated", "The panel’s grades are with the agency, which may accept or challenge them"),
            Map.entry("challenged", "Your challenge is with the panel"),
            Map.entry("replied", "The panel’s reply is with the agency"),
            Map.entry("settled", "The grades are settled"));

    private Done() {}

    public static void show(Model model, @Nullable String done) {
        String sentence = done == null ? null : SENTENCES.get(done);
        if (sentence != null) {
            model.addAttribute("notice", sentence);
        }
    }
}
