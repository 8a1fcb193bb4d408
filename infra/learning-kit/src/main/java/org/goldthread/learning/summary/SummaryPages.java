package org.goldthread.learning.summary;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.Addresses;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The learning summary of an activity, to read, print and take away. */
@Controller
@RequestMapping("/${goldthread.service}/activities/{reference}")
class SummaryPages {

    private final SummingUpLearning summing;
    private final ActivityFrames frames;
    private final Addresses addresses;

    SummaryPages(SummingUpLearning summing, ActivityFrames frames, Addresses addresses) {
        this.summing = summing;
        this.frames = frames;
        this.addresses = addresses;
    }

    @GetMapping("/summary")
    String show(Actor actor, @PathVariable String reference, Model model) {
        model.addAttribute("frame", frames.of(actor, reference, "learning").orElseThrow(PageRefused::new));
        LearningSummary summary = summing.of(actor, reference).orElseThrow(PageRefused::new);
        model.addAttribute("summary", summary);
        model.addAttribute("path", addresses.activity(summary.reference()) + "/summary");
        return "learning/summary";
    }

    @GetMapping("/summary.pdf")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable String reference) {
        return summing.draw(summing.of(actor, reference).orElseThrow(PageRefused::new))
                .download();
    }
}
