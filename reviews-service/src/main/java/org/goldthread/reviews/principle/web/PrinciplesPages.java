package org.goldthread.reviews.principle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.goldthread.profile.Principle;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.ConductPermissions;
import org.goldthread.reviews.conduct.Evidence;
import org.goldthread.reviews.conduct.TakingReview;
import org.goldthread.reviews.conduct.web.ConductPages;
import org.goldthread.reviews.conduct.web.FormPage;
import org.goldthread.reviews.conduct.web.Question;
import org.goldthread.reviews.principle.EnteredEvidence;
import org.goldthread.reviews.principle.EnteringEvidence;
import org.goldthread.reviews.principle.Entry;
import org.goldthread.reviews.principle.EvidenceInWords;
import org.goldthread.reviews.principle.NewEvidence;
import org.goldthread.reviews.principle.PrinciplesMatrix;
import org.goldthread.reviews.principle.ShowingPrinciples;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The principles of the framework, each with its evidence: as tasks, and as a matrix. */
@Controller
@RequestMapping("/reviews/activities/{reference}/principles")
class PrinciplesPages {

    private static final String TAB = PrinciplesSection.TAB;

    private final ShowingPrinciples showing;
    private final EnteringEvidence entering;
    private final EvidenceInWords inWords;
    private final TakingReview taking;
    private final ConductPages pages;
    private final CurrentFramework framework;

    PrinciplesPages(
            ShowingPrinciples showing,
            EnteringEvidence entering,
            EvidenceInWords inWords,
            TakingReview taking,
            ConductPages pages,
            CurrentFramework framework) {
        this.showing = showing;
        this.entering = entering;
        this.inWords = inWords;
        this.taking = taking;
        this.pages = pages;
        this.framework = framework;
    }

    /** What the page shows within the frame. */
    record PrinciplesPage(String title, String stands, List<Task> tasks, List<Line> lines) {}

    /**
     * A principle with its evidence.
     *
     * @param basis its clause; null where the framework does not name it
     * @param change where evidence is entered in words; null for a reader
     */
    record Line(
            String name,
            String text,
            @Nullable String basis,
            Tag state,
            List<Evidence> shown,
            @Nullable Entry entered,
            @Nullable String enteredBy,
            @Nullable String change) {}

    @GetMapping
    String principles(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        AtHand review = pages.found(actor, reference);
        taking.toRead(actor, review.activity().id()).orElseThrow(PageRefused::new);
        if ("saved".equals(done)) {
            model.addAttribute("notice", "The evidence is saved");
        }
        boolean keeps =
                review.activity().state() == ActivityState.OPEN && ConductPermissions.keeps(actor, review.activity());
        String path = review.ref().page(TAB);
        PrinciplesMatrix matrix = showing.of(review);
        int missing = matrix.missing().size();
        return pages.section(
                model,
                actor,
                reference,
                TAB,
                new PrinciplesPage(
                        "Principles",
                        missing == 0
                                ? "Every principle that a review must show has evidence."
                                : PageWords.count(missing, "principle", "principles")
                                        + " without evidence: the review cannot close before each has some.",
                        keeps ? tasks(matrix, path) : List.of(),
                        matrix.lines().stream()
                                .map(line -> line(line, keeps ? path : null))
                                .toList()),
                "reviews/principles");
    }

    private static List<Task> tasks(PrinciplesMatrix matrix, String path) {
        List<Task> tasks = new ArrayList<>();
        matrix.lines().stream()
                .filter(PrinciplesMatrix.Line::blocks)
                .forEach(line -> tasks.add(Task.of(
                                line.principle().name(),
                                path + "/" + line.principle().id(),
                                Tag.waiting("Nothing yet"))
                        .hint(hint(line.principle()))));
        return tasks;
    }

    private static String hint(Principle principle) {
        String evidence = principle.evidence();
        return evidence == null ? principle.text() : evidence;
    }

    private static Line line(PrinciplesMatrix.Line line, @Nullable String path) {
        Principle principle = line.principle();
        Entry entered = line.entered();
        return new Line(
                principle.name(),
                principle.text(),
                principle.basis().equals("default") ? null : principle.basis(),
                tag(line),
                line.shown(),
                entered,
                entered == null ? null : ConductPages.by(entered.by()),
                path == null ? null : path + "/" + principle.id());
    }

    private static Tag tag(PrinciplesMatrix.Line line) {
        if (!line.isEmpty()) {
            return Tag.done("Evidence");
        }
        return line.blocks() ? Tag.overdue("Nothing yet") : Tag.waiting("Not needed to close");
    }

    @GetMapping("/{principle}")
    String enter(Actor actor, @PathVariable String reference, @PathVariable String principle, Model model) {
        AtHand review = kept(actor, reference);
        Stored<EnteredEvidence> stored = inWords.of(review.ref());
        return pages.form(model, review, TAB, filled(stored, principle), page(review, known(principle)));
    }

    @PostMapping("/{principle}")
    String enter(
            By by,
            @PathVariable String reference,
            @PathVariable String principle,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        AtHand review = kept(by.actor(), reference);
        FormPage page = page(review, known(principle));
        Form form = Form.entered(parameters);
        return entering.enter(
                        by,
                        review.activity().id(),
                        FormAgain.version(form),
                        principle,
                        new NewEvidence(form.text("text")))
                .fold(
                        done -> "redirect:" + review.ref().page(TAB) + "?done=saved",
                        why -> pages.again(
                                model,
                                review,
                                TAB,
                                form,
                                page,
                                why,
                                filled(inWords.of(review.ref()), principle),
                                response));
    }

    private static Form filled(Stored<EnteredEvidence> stored, String principle) {
        return Form.blank()
                .showing("version", stored.version())
                .showing(
                        "text", stored.value().entry(principle).map(Entry::text).orElse(null));
    }

    private FormPage page(AtHand review, Principle principle) {
        List<String> shown = showing.of(review).lines().stream()
                .filter(line -> line.principle().id().equals(principle.id()))
                .flatMap(line -> line.shown().stream().map(Evidence::sentence))
                .toList();
        return FormPage.of(
                        principle.name(),
                        List.of(Question.prose("text", "What else shows that this principle was kept?", 2_000)
                                .hint(hint(principle) + " No names")),
                        "Save the evidence")
                .what(principle.text())
                .note(shown.isEmpty() ? null : "The record shows: " + String.join(". ", shown));
    }

    private Principle known(String id) {
        return framework.now().profile().principles().stream()
                .filter(principle -> principle.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }

    private AtHand kept(Actor actor, String reference) {
        return taking.toKeep(actor, pages.found(actor, reference).activity().id())
                .orElseThrow(PageRefused::new);
    }
}
