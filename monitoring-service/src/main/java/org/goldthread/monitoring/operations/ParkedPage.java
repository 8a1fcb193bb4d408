package org.goldthread.monitoring.operations;

import java.time.Instant;
import org.goldthread.kit.event.Intake;
import org.goldthread.kit.event.Parked;
import org.goldthread.pages.PageWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was said by the services and could not be taken in here, and a button that tries it again (X4). */
@Controller
class ParkedPage {

    private static final int SHOWN = 100;
    private static final String PATH = "/impact/parked";

    private final Intake intake;

    ParkedPage(Intake intake) {
        this.intake = intake;
    }

    /** One parked event, without its data. */
    record Line(String what, String why, Instant since) {
        static Line of(Parked parked) {
            String type = parked.type();
            return new Line(type == null ? "Could not be read" : words(type), parked.reason(), parked.parkedAt());
        }

        /** "action assigned", from the event's type. */
        private static String words(String type) {
            return type.replaceFirst("^org\\.goldthread\\.", "")
                    .replaceFirst("\\.v\\d+$", "")
                    .replace('.', ' ')
                    .replace('-', ' ');
        }
    }

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("count", intake.parkedCount());
        model.addAttribute("lines", intake.parked(SHOWN).stream().map(Line::of).toList());
        return "monitoring/parked";
    }

    @PostMapping(PATH)
    String again(RedirectAttributes then) {
        int handled = intake.replayParked();
        long left = intake.parkedCount();
        then.addFlashAttribute(
                "notice",
                PageWords.count(handled, "event", "events") + " went through, "
                        + PageWords.count(left, "event still waits", "events still wait"));
        return "redirect:" + PATH;
    }
}
