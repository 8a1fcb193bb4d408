package org.goldthread.reviews.appointment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.reviews.appointment.AppointingReviewer;
import org.goldthread.reviews.appointment.Appointment;
import org.goldthread.reviews.appointment.AppointmentId;
import org.goldthread.reviews.appointment.KeepingAppointment;
import org.goldthread.reviews.appointment.NewAppointment;
import org.goldthread.reviews.appointment.Seat;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.conduct.web.ConductPages;
import org.goldthread.reviews.conduct.web.FormPage;
import org.goldthread.reviews.conduct.web.Question;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Appointing somebody, renewing a declaration and ending an appointment. */
@Controller
@RequestMapping("/reviews/activities/{reference}/reviewers")
class AppointingPages {

    private static final String TAB = ReviewersSection.TAB;

    private final AppointingReviewer appointing;
    private final KeepingAppointment keeping;
    private final TakingReview taking;
    private final ConductPages pages;
    private final CurrentFramework framework;

    AppointingPages(
            AppointingReviewer appointing,
            KeepingAppointment keeping,
            TakingReview taking,
            ConductPages pages,
            CurrentFramework framework) {
        this.appointing = appointing;
        this.keeping = keeping;
        this.taking = taking;
        this.pages = pages;
        this.framework = framework;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable String reference, Model model) {
        AtHand review = decided(actor, reference);
        return pages.form(model, review, TAB, Form.blank(), appointPage(review, 0));
    }

    @PostMapping("/new")
    String appoint(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = decided(by.actor(), reference);
        Form form = Form.entered(parameters);
        FormPage page = appointPage(review, DeclarationForm.rows(form));
        Outcome<Stored<Appointment>> outcome = ConductPages.taken(
                form,
                page,
                () -> appointing.appoint(
                        by,
                        review.activity().id(),
                        new NewAppointment(form.text("seat"), form.text("signIn"), DeclarationForm.read(form))));
        return outcome.fold(
                done -> "redirect:" + review.ref().page(TAB) + "?done=appointed",
                why -> pages.again(model, review, TAB, form, page, why, form, response));
    }

    private FormPage appointPage(AtHand review, int rows) {
        List<Question> questions = new ArrayList<>();
        questions.add(Question.one(
                "seat",
                "What is the person appointed to do?",
                Arrays.stream(Seat.values())
                        .map(seat -> Choice.of(seat.id(), seat.words()))
                        .toList()));
        questions.add(Question.text("signIn", "Which name do they sign in with?")
                .hint("Their account, as people are invited to a review; not their own name"));
        questions.addAll(DeclarationForm.questions(framework.now(), rows));
        return FormPage.of("Appoint somebody", questions, "Appoint")
                .what(
                        ReviewersPages.asked(framework.now(), review),
                        "The person will see this review and nothing else.");
    }

    @GetMapping("/{appointment}/declaration")
    String declaration(
            Actor actor, @PathVariable String reference, @PathVariable AppointmentId appointment, Model model) {
        AtHand review = pages.found(actor, reference);
        Stored<Appointment> stored = declarable(actor, review, appointment);
        Form form = filled(stored);
        return pages.form(model, review, TAB, form, declarationPage(stored.value(), DeclarationForm.rows(form)));
    }

    @PostMapping("/{appointment}/declaration")
    String declare(
            By by,
            @PathVariable String reference,
            @PathVariable AppointmentId appointment,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = pages.found(by.actor(), reference);
        Appointment before = declarable(by.actor(), review, appointment).value();
        Form form = Form.entered(parameters);
        FormPage page = declarationPage(before, DeclarationForm.rows(form));
        Outcome<Stored<Appointment>> outcome = ConductPages.taken(
                form,
                page,
                () -> keeping.declare(
                        by, review.activity().id(), appointment, FormAgain.version(form), DeclarationForm.read(form)));
        return outcome.fold(
                done -> "redirect:" + review.ref().page(TAB) + "?done=declared",
                why -> pages.again(
                        model,
                        review,
                        TAB,
                        form,
                        page,
                        why,
                        filled(declarable(by.actor(), review, appointment)),
                        response));
    }

    private static Form filled(Stored<Appointment> stored) {
        return DeclarationForm.filled(
                Form.blank().showing("version", stored.version()),
                stored.value().declaration());
    }

    private FormPage declarationPage(Appointment appointment, int rows) {
        return FormPage.of(
                        "Renew the declaration",
                        DeclarationForm.questions(framework.now(), rows),
                        "Save the declaration")
                .what(
                        appointment.seat().words() + ", signs in as " + appointment.signIn() + ".",
                        "The declaration made before stays on record.");
    }

    @GetMapping("/{appointment}/end")
    String end(Actor actor, @PathVariable String reference, @PathVariable AppointmentId appointment, Model model) {
        AtHand review = decided(actor, reference);
        Stored<Appointment> stored = found(actor, review, appointment);
        return pages.form(
                model, review, TAB, Form.blank().showing("version", stored.version()), endPage(stored.value()));
    }

    @PostMapping("/{appointment}/end")
    String end(
            By by,
            @PathVariable String reference,
            @PathVariable AppointmentId appointment,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = decided(by.actor(), reference);
        FormPage page = endPage(found(by.actor(), review, appointment).value());
        Form form = Form.entered(parameters);
        return keeping.end(by, review.activity().id(), appointment, FormAgain.version(form), form.text("reason"))
                .fold(
                        done -> "redirect:" + review.ref().page(TAB) + "?done=ended",
                        why -> pages.again(model, review, TAB, form, page, why, form, response));
    }

    private static FormPage endPage(Appointment appointment) {
        return FormPage.of(
                        "End the appointment",
                        List.of(Question.prose("reason", "Why does it end?", 1_000)
                                .hint("No names")),
                        "End the appointment")
                .what(
                        appointment.seat().words() + ", signs in as " + appointment.signIn() + ".",
                        "The person no longer sees the review, unless another appointment stands. The appointment and"
                                + " its declarations stay on record.");
    }

    private Stored<Appointment> found(Actor actor, AtHand review, AppointmentId id) {
        return keeping.one(actor, review.activity().id(), id).orElseThrow(PageRefused::new);
    }

    private Stored<Appointment> declarable(Actor actor, AtHand review, AppointmentId id) {
        Stored<Appointment> stored = found(actor, review, id);
        if (!KeepingAppointment.mayDeclare(actor, stored.value())) {
            throw new PageRefused(
                    new Refusal.Forbidden("not-your-declaration", "You may change your own declaration only"));
        }
        return stored;
    }

    private AtHand decided(Actor actor, String reference) {
        return taking.toDecide(actor, pages.found(actor, reference).activity().id())
                .orElseThrow(PageRefused::new);
    }
}
