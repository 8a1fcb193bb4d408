package org.goldthread.reviews.participation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.conduct.web.ConductPages;
import org.goldthread.reviews.conduct.web.FormPage;
import org.goldthread.reviews.participation.Participation;
import org.goldthread.reviews.participation.Participations;
import org.goldthread.reviews.participation.RecordingParticipation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms by which participation is recorded. A new line is called {@code new}. */
@Controller
@RequestMapping("/reviews/activities/{reference}/participation")
class RecordingPages {

    private static final String TAB = ParticipationSection.TAB;
    private static final String NEW = "new";

    private final Participations participations;
    private final RecordingParticipation recording;
    private final TakingReview taking;
    private final ConductPages pages;
    private final CurrentFramework framework;

    RecordingPages(
            Participations participations,
            RecordingParticipation recording,
            TakingReview taking,
            ConductPages pages,
            CurrentFramework framework) {
        this.participations = participations;
        this.recording = recording;
        this.taking = taking;
        this.pages = pages;
        this.framework = framework;
    }

    @GetMapping("/practitioners/{line}")
    String practitioners(Actor actor, @PathVariable String reference, @PathVariable String line, Model model) {
        AtHand review = kept(actor, reference);
        Form form = practitioners(participations.of(review.ref()), line);
        return pages.form(model, review, TAB, form, practitioners(review, line));
    }

    @PostMapping("/practitioners/{line}")
    String practitioners(
            By by,
            @PathVariable String reference,
            @PathVariable String line,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = kept(by.actor(), reference);
        Form form = Form.entered(parameters);
        return taken(
                review,
                form,
                practitioners(review, line),
                () -> recording.practitioners(
                        by,
                        review.activity().id(),
                        FormAgain.version(form),
                        known(line),
                        ParticipationForms.readPractitioners(form)),
                now -> practitioners(now, line),
                model,
                response);
    }

    private FormPage practitioners(AtHand review, String line) {
        return ParticipationForms.practitioners(review, framework.now(), line.equals(NEW));
    }

    private static Form practitioners(Stored<Participation> stored, String line) {
        Form form = Form.blank().showing("version", stored.version());
        return line.equals(NEW)
                ? form
                : ParticipationForms.filled(
                        form, stored.value().practitioners(line).orElseThrow(RecordingPages::missing));
    }

    @GetMapping("/family/{line}")
    String family(Actor actor, @PathVariable String reference, @PathVariable String line, Model model) {
        AtHand review = kept(actor, reference);
        Form form = family(participations.of(review.ref()), line);
        return pages.form(model, review, TAB, form, ParticipationForms.family(line.equals(NEW)));
    }

    @PostMapping("/family/{line}")
    String family(
            By by,
            @PathVariable String reference,
            @PathVariable String line,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = kept(by.actor(), reference);
        Form form = Form.entered(parameters);
        return taken(
                review,
                form,
                ParticipationForms.family(line.equals(NEW)),
                () -> recording.family(
                        by,
                        review.activity().id(),
                        FormAgain.version(form),
                        known(line),
                        ParticipationForms.readFamily(form)),
                now -> family(now, line),
                model,
                response);
    }

    private static Form family(Stored<Participation> stored, String line) {
        Form form = Form.blank().showing("version", stored.version());
        return line.equals(NEW)
                ? form
                : ParticipationForms.filled(form, stored.value().family(line).orElseThrow(RecordingPages::missing));
    }

    @GetMapping("/lived-experience")
    String livedExperience(Actor actor, @PathVariable String reference, Model model) {
        AtHand review = kept(actor, reference);
        return pages.form(
                model,
                review,
                TAB,
                livedExperience(participations.of(review.ref())),
                ParticipationForms.livedExperience());
    }

    @PostMapping("/lived-experience")
    String livedExperience(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = kept(by.actor(), reference);
        Form form = Form.entered(parameters);
        return taken(
                review,
                form,
                ParticipationForms.livedExperience(),
                () -> recording.livedExperience(
                        by,
                        review.activity().id(),
                        FormAgain.version(form),
                        ParticipationForms.readLivedExperience(form)),
                RecordingPages::livedExperience,
                model,
                response);
    }

    private static Form livedExperience(Stored<Participation> stored) {
        return ParticipationForms.filled(
                Form.blank().showing("version", stored.version()),
                stored.value().livedExperience());
    }

    private String taken(
            AtHand review,
            Form form,
            FormPage page,
            Supplier<Outcome<Stored<Participation>>> command,
            Function<Stored<Participation>, Form> filled,
            Model model,
            HttpServletResponse response) {
        return ConductPages.taken(form, page, command)
                .fold(
                        done -> "redirect:" + review.ref().page(TAB) + "?done=saved",
                        why -> pages.again(
                                model,
                                review,
                                TAB,
                                form,
                                page,
                                why,
                                why instanceof Refusal.Stale ? filled.apply(participations.of(review.ref())) : form,
                                response));
    }

    private static @Nullable String known(String line) {
        return line.equals(NEW) ? null : line;
    }

    private static PageRefused missing() {
        return new PageRefused(new Refusal.Missing());
    }

    private AtHand kept(Actor actor, String reference) {
        return taking.toKeep(actor, pages.found(actor, reference).activity().id())
                .orElseThrow(PageRefused::new);
    }
}
