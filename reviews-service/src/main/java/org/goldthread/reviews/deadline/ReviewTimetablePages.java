package org.goldthread.reviews.deadline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityPermissions;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.profile.StatutoryClock;
import org.goldthread.reviews.clock.Running;
import org.goldthread.reviews.clock.Timetable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The timetable of a review that was registered without a referral, as a part of the review. */
@Controller
@RequestMapping("/reviews/activities/{reference}/timetable")
class ReviewTimetablePages {

    private final ReadingReviewClocks reading;
    private final KeepingReviewTimetable keeping;
    private final ActivityFrames frames;
    private final CurrentFramework framework;

    ReviewTimetablePages(
            ReadingReviewClocks reading,
            KeepingReviewTimetable keeping,
            ActivityFrames frames,
            CurrentFramework framework) {
        this.reading = reading;
        this.keeping = keeping;
        this.frames = frames;
        this.framework = framework;
    }

    @GetMapping
    String timetable(
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        if ("entered".equals(asked.getFirst("done"))) {
            model.addAttribute("notice", "It stands in the timetable");
        }
        return show(actor, found(actor, reference), model, Form.blank());
    }

    @PostMapping
    String enter(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ActivityFrame frame = found(by.actor(), reference);
        Form form = Form.entered(parameters);
        Outcome<Stored<Timetable>> outcome = TimetableForm.entered(
                form,
                framework.now().today(),
                entry -> keeping.enter(by, frame.activity().id(), null, entry));
        return outcome.<String>fold(
                done -> "redirect:" + frame.path() + "/timetable?done=entered",
                why -> show(by.actor(), frame, model, FormAgain.with(form, why, response, TimetableForm.ORDER)));
    }

    private ActivityFrame found(Actor actor, String reference) {
        ActivityFrame frame =
                frames.of(actor, reference, ReviewTimetableSection.TAB).orElseThrow(PageRefused::new);
        if (!ReadingReviewClocks.mayRead(actor) || !reading.has(frame.activity())) {
            throw new PageRefused(new Refusal.Missing());
        }
        return frame;
    }

    private String show(Actor actor, ActivityFrame frame, Model model, Form form) {
        Activity activity = frame.activity();
        Timetable timetable = reading.timetable(activity);
        Running running = reading.clocks(activity, timetable);
        List<String> waiting =
                running.waiting().stream().map(StatutoryClock::name).toList();
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute("waiting", waiting);
        model.addAttribute("mayEnter", ActivityPermissions.mayKeep(actor) && activity.state() == ActivityState.OPEN);
        model.addAttribute(
                "page",
                TimetableForm.view(
                        activity.reference().text(),
                        frame.path(),
                        frame.crumbs(),
                        timetable,
                        running.readings(),
                        framework.now()));
        return "reviews/review-timetable";
    }
}
