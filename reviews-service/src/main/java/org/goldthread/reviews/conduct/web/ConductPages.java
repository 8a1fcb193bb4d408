package org.goldthread.reviews.conduct.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.TakingReview;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws sections and forms of a review's conduct, and takes forms back with everything that was typed. */
@Component
public class ConductPages {

    private final ActivityFrames frames;
    private final ReadingActivities activities;
    private final TakingReview taking;
    private final Addresses addresses;

    public ConductPages(ActivityFrames frames, ReadingActivities activities, TakingReview taking, Addresses addresses) {
        this.frames = frames;
        this.activities = activities;
        this.taking = taking;
        this.addresses = addresses;
    }

    /** The review with this reference, as far as the person may know of it. */
    public AtHand found(Actor actor, String reference) {
        Activity activity =
                activities.one(actor, reference).orElseThrow(PageRefused::new).value();
        return taking.known(actor, activity.id()).orElseThrow(PageRefused::new);
    }

    public String section(Model model, Actor actor, String reference, String tab, SectionPage page) {
        return section(model, actor, reference, tab, page, "reviews/conduct-section");
    }

    /** A section with a template of its own. */
    public String section(Model model, Actor actor, String reference, String tab, Object page, String template) {
        ActivityFrame frame = frames.of(actor, reference, tab).orElseThrow(PageRefused::new);
        model.addAttribute("frame", frame);
        model.addAttribute("page", page);
        return template;
    }

    /** A page with a form, below the section that it belongs to. */
    public String form(Model model, AtHand review, String tab, Form form, FormPage page) {
        String reference = review.activity().reference().text();
        String activity = addresses.activity(reference);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                page.caption().isEmpty()
                        ? page.at(
                                reference,
                                addresses.crumbs(Link.to(activity, reference), Link.here(page.title())),
                                activity + "/" + tab)
                        : page);
        return "reviews/conduct-form";
    }

    /** Runs a form's command; unreadable dates are said together with whatever else is wrong. */
    public static <T> Outcome<T> taken(Form form, FormPage page, Supplier<Outcome<T>> command) {
        return FormAgain.unlessUnreadable(
                form, page.dates(), () -> Outcome.refused(new Refusal.Invalid(List.of())), command);
    }

    /**
     * The form again, with what was refused.
     *
     * @param theirs the form as it would be filled from what stands now
     */
    public String again(
            Model model,
            AtHand review,
            String tab,
            Form form,
            FormPage page,
            Refusal why,
            Form theirs,
            HttpServletResponse response) {
        Form with = FormAgain.with(form, why, response, page.order());
        return form(model, review, tab, with, why instanceof Refusal.Stale ? page.comparing(form, theirs) : page);
    }

    /** "3 December 2026 by partnership officer". */
    public static String by(By.Mark mark) {
        return PageWords.date(mark.at()) + " by "
                + Role.of(mark.role()).map(Role::words).orElse("the service");
    }
}
