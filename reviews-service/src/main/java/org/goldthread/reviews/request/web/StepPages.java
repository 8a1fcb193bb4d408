package org.goldthread.reviews.request.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.request.Answered;
import org.goldthread.reviews.request.AnsweringRequest;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.KeepingRequest;
import org.goldthread.reviews.request.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps that ask for a reason, each on a page that says what will happen. */
@Controller
@RequestMapping("/reviews/requests/{id}")
class StepPages {

    private static final String[] ORDER = {"reply", "reason", "dueOn"};

    private final RequestPages requests;
    private final AnsweringRequest answering;
    private final KeepingRequest keeping;
    private final CurrentFramework framework;

    StepPages(RequestPages requests, AnsweringRequest answering, KeepingRequest keeping, CurrentFramework framework) {
        this.requests = requests;
        this.answering = answering;
        this.keeping = keeping;
        this.framework = framework;
    }

    /**
     * A step.
     *
     * @param what what will happen, one sentence each
     * @param replies the answers to choose from; none where there is nothing to choose
     */
    record Step(String title, List<String> what, String label, String button, List<Choice> replies) {

        static Step of(String title, String label, String button, String... what) {
            return new Step(title, List.of(what), label, button, List.of());
        }
    }

    /**
     * What the page shows.
     *
     * @param refusal the agency's words that are answered here
     */
    record StepPage(
            Step step, @Nullable String refusal, String reference, String agency, List<Link> crumbs, String back) {}

    private static final Step REFUSE = Step.of(
            "Refuse to give the information",
            "Why can your agency not give it?",
            "Refuse with this reason",
            "The partnership sees the reason and answers: it accepts it, or asks again.",
            "What your agency gave already stays given.");
    private static final Step TAKE_BACK = Step.of(
            "Take back what you gave",
            "Why do you take it back?",
            "Take it back",
            "It no longer counts and a chronology leaves the merged chronology. It stays on record.",
            "Your agency owes this part again.");
    private static final Step SEND_BACK = Step.of(
            "Send a part back",
            "What is missing or wrong?",
            "Send back with this reason",
            "The agency sees the reason and owes the part again.");
    private static final Step WITHDRAW = Step.of(
            "Take the request back",
            "Why is it no longer needed?",
            "Take the request back",
            "The agency is told that nothing more is wanted. What it gave stays on record.");
    private static final Step REPLY = new Step(
            "Answer the refusal",
            List.of("The agency sees your answer and the reason."),
            "Reason",
            "Answer",
            List.of(
                    Choice.of("uphold", "Accept the refusal").hint("Nothing more is wanted"),
                    Choice.of("ask-again", "Ask again").hint("Give a new day below"),
                    Choice.of("withdraw", "Take the request back")));

    @GetMapping("/refuse")
    String refuse(Actor actor, @PathVariable RequestId id, Model model) {
        return blank(actor, id, REFUSE, model);
    }

    @PostMapping("/refuse")
    String refuse(
            By by,
            @PathVariable RequestId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return done(
                answering.refuse(by, id, FormAgain.version(form), form.text("reason")),
                by,
                id,
                REFUSE,
                form,
                model,
                response,
                "refused");
    }

    @GetMapping("/parts/{part}/take-back")
    String takeBack(Actor actor, @PathVariable RequestId id, @PathVariable String part, Model model) {
        known(actor, id, part);
        return blank(actor, id, TAKE_BACK, model);
    }

    @PostMapping("/parts/{part}/take-back")
    String takeBack(
            By by,
            @PathVariable RequestId id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return done(
                answering.takeBack(by, id, FormAgain.version(form), part, form.text("reason")),
                by,
                id,
                TAKE_BACK,
                form,
                model,
                response,
                "taken-back");
    }

    @GetMapping("/parts/{part}/send-back")
    String sendBack(Actor actor, @PathVariable RequestId id, @PathVariable String part, Model model) {
        known(actor, id, part);
        return blank(actor, id, SEND_BACK, model);
    }

    @PostMapping("/parts/{part}/send-back")
    String sendBack(
            By by,
            @PathVariable RequestId id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return done(
                keeping.sendBack(by, id, FormAgain.version(form), part, form.text("reason")),
                by,
                id,
                SEND_BACK,
                form,
                model,
                response,
                "sent-back");
    }

    @GetMapping("/withdraw")
    String withdraw(Actor actor, @PathVariable RequestId id, Model model) {
        return blank(actor, id, WITHDRAW, model);
    }

    @PostMapping("/withdraw")
    String withdraw(
            By by,
            @PathVariable RequestId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        return done(
                keeping.withdraw(by, id, FormAgain.version(form), form.text("reason")),
                by,
                id,
                WITHDRAW,
                form,
                model,
                response,
                "withdrawn");
    }

    @GetMapping("/reply")
    String reply(Actor actor, @PathVariable RequestId id, Model model) {
        return blank(actor, id, REPLY, model);
    }

    @PostMapping("/reply")
    String reply(
            By by,
            @PathVariable RequestId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        Outcome<Stored<InformationRequest>> outcome = FormAgain.unlessUnreadable(
                form,
                Map.of("dueOn", "The new day"),
                () -> Outcome.refused(new Refusal.Invalid(List.of())),
                () -> keeping.reply(
                        by,
                        id,
                        FormAgain.version(form),
                        RequestsApi.reply(form.text("reply")),
                        form.text("reason"),
                        FormAgain.date(form, "dueOn")));
        return done(outcome, by, id, REPLY, form, model, response, "replied");
    }

    private void known(Actor actor, RequestId id, String part) {
        if (requests.found(actor, id).value().part(part).isEmpty()) {
            throw RequestPages.missing();
        }
    }

    private String blank(Actor actor, RequestId id, Step step, Model model) {
        Stored<InformationRequest> stored = requests.found(actor, id);
        return show(stored, step, Form.blank().showing("version", stored.version()), model);
    }

    private String done(
            Outcome<Stored<InformationRequest>> outcome,
            By by,
            RequestId id,
            Step step,
            Form form,
            Model model,
            HttpServletResponse response,
            String word) {
        return outcome.fold(
                stored -> "redirect:/reviews/requests/" + id + "?done=" + word,
                why -> show(requests.found(by.actor(), id), step, FormAgain.with(form, why, response, ORDER), model));
    }

    private String show(Stored<InformationRequest> stored, Step step, Form form, Model model) {
        InformationRequest request = stored.value();
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new StepPage(
                        step,
                        step.replies().isEmpty() ? null : refusal(request),
                        request.review().reference(),
                        framework.now().agencyName(request.agency()),
                        requests.crumbs(request),
                        "/reviews/requests/" + request.id()));
        return "reviews/request-step";
    }

    private static @Nullable String refusal(InformationRequest request) {
        List<Answered> refusals = request.refusals();
        return refusals.isEmpty() ? null : refusals.get(refusals.size() - 1).reason();
    }
}
