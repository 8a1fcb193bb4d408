package org.goldthread.reviews.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Level;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.conduct.web.ConductPages;
import org.goldthread.reviews.conduct.web.FormPage;
import org.goldthread.reviews.meeting.AnsweringInvitation;
import org.goldthread.reviews.meeting.ArrangingMeeting;
import org.goldthread.reviews.meeting.Meeting;
import org.goldthread.reviews.meeting.MeetingId;
import org.goldthread.reviews.meeting.MeetingPermissions;
import org.goldthread.reviews.meeting.ReadingMeetings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of a review's meetings: arrange, change, answer, record, call off. */
@Controller
@RequestMapping("/reviews/activities/{reference}/meetings")
class ArrangingPages {

    private static final String TAB = MeetingsSection.TAB;

    private final ReadingMeetings reading;
    private final ArrangingMeeting arranging;
    private final AnsweringInvitation answering;
    private final TakingReview taking;
    private final ConductPages pages;
    private final CurrentFramework framework;

    ArrangingPages(
            ReadingMeetings reading,
            ArrangingMeeting arranging,
            AnsweringInvitation answering,
            TakingReview taking,
            ConductPages pages,
            CurrentFramework framework) {
        this.reading = reading;
        this.arranging = arranging;
        this.answering = answering;
        this.taking = taking;
        this.pages = pages;
        this.framework = framework;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable String reference, Model model) {
        AtHand review = kept(actor, reference);
        Form form = Form.blank().showing("agencies", review.activity().agencies());
        return pages.form(model, review, TAB, form, MeetingForms.plan(review, framework.now(), true));
    }

    @PostMapping("/new")
    String arrange(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = kept(by.actor(), reference);
        Form form = Form.entered(parameters);
        FormPage page = MeetingForms.plan(review, framework.now(), true);
        return ConductPages.taken(
                        form,
                        page,
                        () -> arranging.arrange(by, review.activity().id(), MeetingForms.readPlan(form)))
                .fold(
                        made -> "redirect:" + made.value().page() + "?done=arranged",
                        why -> pages.again(model, review, TAB, form, page, why, form, response));
    }

    @GetMapping("/{meeting}/change")
    String change(Actor actor, @PathVariable String reference, @PathVariable MeetingId meeting, Model model) {
        AtHand review = kept(actor, reference);
        Stored<Meeting> stored = found(actor, review, meeting);
        return pages.form(
                model,
                review,
                TAB,
                MeetingForms.filled(version(stored), stored.value().plan()),
                MeetingForms.plan(review, framework.now(), false));
    }

    @PostMapping("/{meeting}/change")
    String change(
            By by,
            @PathVariable String reference,
            @PathVariable MeetingId meeting,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = kept(by.actor(), reference);
        Form form = Form.entered(parameters);
        FormPage page = MeetingForms.plan(review, framework.now(), false);
        return ConductPages.taken(
                        form,
                        page,
                        () -> arranging.change(
                                by,
                                review.activity().id(),
                                meeting,
                                FormAgain.version(form),
                                MeetingForms.readPlan(form)))
                .fold(made -> "redirect:" + made.value().page() + "?done=changed", why -> {
                    Stored<Meeting> now = found(by.actor(), review, meeting);
                    Form theirs = MeetingForms.filled(version(now), now.value().plan());
                    return pages.again(model, review, TAB, form, page, why, theirs, response);
                });
    }

    @GetMapping("/{meeting}/answer")
    String answer(Actor actor, @PathVariable String reference, @PathVariable MeetingId meeting, Model model) {
        AtHand review = pages.found(actor, reference);
        Stored<Meeting> stored = answered(actor, review, meeting);
        Form form = version(stored);
        return pages.form(
                model,
                review,
                TAB,
                stored.value()
                        .answer(actor.agency())
                        .map(own -> MeetingForms.filled(form, own))
                        .orElse(form),
                MeetingForms.answer(stored.value()));
    }

    @PostMapping("/{meeting}/answer")
    String answer(
            By by,
            @PathVariable String reference,
            @PathVariable MeetingId meeting,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = pages.found(by.actor(), reference);
        Stored<Meeting> stored = answered(by.actor(), review, meeting);
        Form form = Form.entered(parameters);
        FormPage page = MeetingForms.answer(stored.value());
        return answering
                .answer(by, review.activity().id(), meeting, FormAgain.version(form), MeetingForms.readAnswer(form))
                .fold(
                        made -> "redirect:" + made.value().page() + "?done=answered",
                        why -> pages.again(
                                model,
                                review,
                                TAB,
                                form,
                                page,
                                why,
                                stored.value()
                                        .answer(by.actor().agency())
                                        .map(own -> MeetingForms.filled(Form.blank(), own))
                                        .orElse(form),
                                response));
    }

    private Stored<Meeting> answered(Actor actor, AtHand review, MeetingId meeting) {
        Stored<Meeting> stored = found(actor, review, meeting);
        if (!MeetingPermissions.answers(actor, stored.value())) {
            throw new PageRefused(new Refusal.Forbidden("agency-only", "Only an agency that is invited answers"));
        }
        return stored;
    }

    @GetMapping("/{meeting}/record")
    String record(Actor actor, @PathVariable String reference, @PathVariable MeetingId meeting, Model model) {
        AtHand review = kept(actor, reference);
        Stored<Meeting> stored = found(actor, review, meeting);
        return pages.form(
                model,
                review,
                TAB,
                MeetingForms.filled(version(stored), stored.value()),
                MeetingForms.record(stored.value(), framework.now()));
    }

    @PostMapping("/{meeting}/record")
    String record(
            By by,
            @PathVariable String reference,
            @PathVariable MeetingId meeting,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = kept(by.actor(), reference);
        Meeting before = found(by.actor(), review, meeting).value();
        Form form = Form.entered(parameters);
        FormPage page = MeetingForms.record(before, framework.now());
        return arranging
                .record(
                        by,
                        review.activity().id(),
                        meeting,
                        FormAgain.version(form),
                        MeetingForms.readRecord(
                                form, before, Level.all(framework.now().profile())))
                .fold(made -> "redirect:" + made.value().page() + "?done=recorded", why -> {
                    Stored<Meeting> now = found(by.actor(), review, meeting);
                    Form theirs = MeetingForms.filled(version(now), now.value());
                    return pages.again(model, review, TAB, form, page, why, theirs, response);
                });
    }

    @GetMapping("/{meeting}/cancel")
    String cancel(Actor actor, @PathVariable String reference, @PathVariable MeetingId meeting, Model model) {
        AtHand review = kept(actor, reference);
        Stored<Meeting> stored = found(actor, review, meeting);
        return pages.form(model, review, TAB, version(stored), MeetingForms.cancel(stored.value()));
    }

    @PostMapping("/{meeting}/cancel")
    String cancel(
            By by,
            @PathVariable String reference,
            @PathVariable MeetingId meeting,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = kept(by.actor(), reference);
        FormPage page = MeetingForms.cancel(found(by.actor(), review, meeting).value());
        Form form = Form.entered(parameters);
        return arranging
                .cancel(by, review.activity().id(), meeting, FormAgain.version(form), form.text("reason"))
                .fold(
                        made -> "redirect:" + made.value().page() + "?done=cancelled",
                        why -> pages.again(model, review, TAB, form, page, why, form, response));
    }

    private static Form version(Stored<Meeting> stored) {
        return Form.blank().showing("version", stored.version());
    }

    private Stored<Meeting> found(Actor actor, AtHand review, MeetingId meeting) {
        return reading.one(actor, review.activity().id(), meeting).orElseThrow(PageRefused::new);
    }

    private AtHand kept(Actor actor, String reference) {
        return taking.toKeep(actor, pages.found(actor, reference).activity().id())
                .orElseThrow(PageRefused::new);
    }
}
