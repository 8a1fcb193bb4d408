package org.goldthread.reviews.vault;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Of whom the vault of a review keeps something, and who may open it. No page here shows a name. */
@Controller
@RequestMapping("/reviews/activities/{reference}/names")
class NamesPages {

    private static final Map<String, String> DONE = Map.of(
            "kept", "The vault keeps what you entered. It is shown nowhere until somebody opens it with a reason",
            "cleared", "It is taken out of the vault",
            "admitted", "Who may open names is saved");

    private final ActivityFrames frames;
    private final ReadingNames reading;
    private final KeepingNames keeping;
    private final AdmittingReviewers admitting;
    private final NamesInRecord record;

    NamesPages(
            ActivityFrames frames,
            ReadingNames reading,
            KeepingNames keeping,
            AdmittingReviewers admitting,
            NamesInRecord record) {
        this.frames = frames;
        this.reading = reading;
        this.keeping = keeping;
        this.admitting = admitting;
        this.record = record;
    }

    /** A person in the list. */
    record NameLine(
            String pseudonym,
            @Nullable String about,
            Tag state,
            String fields,
            @Nullable String openPath,
            @Nullable String changePath,
            @Nullable String clearPath) {}

    /**
     * What the page shows within the frame.
     *
     * @param recordPath where the record is looked through; absent for those who may not open names
     * @param named in how many places the record calls somebody by a name, where that was just looked for
     */
    record NamesPage(
            String state,
            @Nullable String why,
            List<NameLine> lines,
            boolean mayKeep,
            boolean letIn,
            List<String> admitted,
            String admitPath,
            String scopePath,
            String logPath,
            @Nullable String recordPath,
            @Nullable Integer named) {}

    /** What the page to let reviewers in shows. */
    record AdmitPage(String reference, List<Link> crumbs, String back, List<Choice> reviewers, String changePath) {}

    /** What the page to take a name out shows. */
    record ClearPage(String reference, String pseudonym, List<Link> crumbs, String back) {}

    @GetMapping
    String names(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        ActivityFrame frame = frame(actor, reference);
        ReadingNames.Names names = names(actor, frame);
        NamesPage page = page(actor, frame, names, "kept".equals(done));
        String sentence = done == null ? null : DONE.get(done);
        if (sentence != null) {
            model.addAttribute("notice", sentence + named(page.named()));
        }
        model.addAttribute("frame", frame);
        model.addAttribute("page", page);
        return "reviews/names";
    }

    private NamesPage page(Actor actor, ActivityFrame frame, ReadingNames.Names names, boolean look) {
        boolean keeps = actor.is(Role.PARTNERSHIP_OFFICER);
        boolean letIn = keeps || names.inside().vault().admits(actor.username());
        String base = frame.path() + "/names";
        boolean open = names.state().equals("open");
        Refusal shut = names.shut();
        return new NamesPage(
                names.state(),
                shut == null ? null : shut.sentence(),
                names.lines().stream()
                        .map(line -> line(line, names, base, open && keeps, open && letIn))
                        .toList(),
                open && keeps,
                letIn,
                names.inside().vault().admitted().stream()
                        .map(one -> one.reviewer() + ", let in "
                                + PageWords.date(one.by().at()))
                        .toList(),
                base + "/admit",
                frame.path() + "/scope",
                "/reviews/access-log?review=" + frame.activity().reference().text(),
                open && letIn ? base + "/record" : null,
                open && letIn && look ? named(actor, frame) : null);
    }

    private static String named(@Nullable Integer places) {
        return places == null || places == 0
                ? ""
                : ". The record calls somebody by a name that is kept in " + PageWords.count(places, "place", "places")
                        + ": see below";
    }

    private @Nullable Integer named(Actor actor, ActivityFrame frame) {
        return record.of(actor, frame.activity().id()).fold(NamesInRecord.Found::all, why -> null);
    }

    private static NameLine line(
            ReadingNames.Line line, ReadingNames.Names names, String base, boolean keeps, boolean opens) {
        VaultEntry entry = line.entry();
        Sealed sealed = entry.sealed();
        Mark changed = entry.changed();
        String at = base + "/" + entry.id();
        return new NameLine(
                line.person().pseudonym(),
                line.person().about(),
                sealed == null
                        ? Tag.waiting("Nothing kept")
                        : names.state().equals("destroyed") ? Tag.waiting("Destroyed") : Tag.done("Kept"),
                sealed == null
                        ? ""
                        : String.join(", ", sealed.fields())
                                + (changed == null ? "" : "; last changed " + PageWords.date(changed.at())),
                opens && sealed != null ? at + "/open" : null,
                keeps ? at + "/change" : null,
                keeps && sealed != null ? at + "/clear" : null);
    }

    @GetMapping("/admit")
    String admitForm(Actor actor, @PathVariable String reference, Model model) {
        ActivityFrame frame = frame(actor, reference);
        ReadingNames.Names names = names(actor, frame);
        Form form = Form.blank()
                .showing("version", names.inside().version())
                .showing(
                        "reviewers",
                        names.inside().vault().admitted().stream()
                                .map(ReviewVault.Admitted::reviewer)
                                .toList());
        return admit(model, frame, form);
    }

    @PostMapping("/admit")
    String admit(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ActivityFrame frame = frame(by.actor(), reference);
        Form form = Form.entered(parameters);
        Outcome<Stored<ReviewVault>> outcome =
                admitting.admit(by, frame.activity().id(), FormAgain.version(form), form.texts("reviewers"));
        return outcome.fold(
                stored -> "redirect:" + frame.path() + "/names?done=admitted",
                why -> admit(model, frame, FormAgain.with(form, why, response, "reviewers")));
    }

    private static String admit(Model model, ActivityFrame frame, Form form) {
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new AdmitPage(
                        frame.activity().reference().text(),
                        crumbs(frame, "Let a reviewer in"),
                        frame.path() + "/names",
                        frame.activity().arrangements().reviewers().stream()
                                .map(name -> Choice.of(name, name))
                                .toList(),
                        frame.path() + "/change"));
        return "reviews/names-admit";
    }

    @GetMapping("/{person}/clear")
    String clearForm(Actor actor, @PathVariable String reference, @PathVariable PersonId person, Model model) {
        ActivityFrame frame = frame(actor, reference);
        ReadingNames.Line line = line(actor, frame, person);
        return clear(model, frame, line, Form.blank().showing("version", line.version()));
    }

    @PostMapping("/{person}/clear")
    String clear(
            By by,
            @PathVariable String reference,
            @PathVariable PersonId person,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ActivityFrame frame = frame(by.actor(), reference);
        ReadingNames.Line line = line(by.actor(), frame, person);
        Form form = Form.entered(parameters);
        return keeping.clear(by, frame.activity().id(), person, FormAgain.version(form))
                .fold(
                        stored -> "redirect:" + frame.path() + "/names?done=cleared",
                        why -> clear(model, frame, line, FormAgain.with(form, why, response)));
    }

    private static String clear(Model model, ActivityFrame frame, ReadingNames.Line line, Form form) {
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ClearPage(
                        frame.activity().reference().text(),
                        line.person().pseudonym(),
                        crumbs(frame, "Take a name out"),
                        frame.path() + "/names"));
        return "reviews/name-clear";
    }

    ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "names").orElseThrow(PageRefused::new);
    }

    ReadingNames.Names names(Actor actor, ActivityFrame frame) {
        return reading.of(actor, frame.activity().id()).orElseThrow(PageRefused::new);
    }

    /** The person of the scope; what is not there, and whom the reader may not come near, is refused. */
    ReadingNames.Line line(Actor actor, ActivityFrame frame, PersonId person) {
        names(actor, frame);
        Optional<ReadingNames.Line> line = reading.line(frame.activity().id(), person);
        return line.orElseThrow(() -> new PageRefused(new Refusal.Missing()));
    }

    static List<Link> crumbs(ActivityFrame frame, String here) {
        List<Link> crumbs =
                new ArrayList<>(frame.crumbs().subList(0, frame.crumbs().size() - 1));
        crumbs.add(Link.to(frame.path(), frame.activity().reference().text()));
        crumbs.add(Link.to(frame.path() + "/names", "Names"));
        crumbs.add(Link.here(here));
        return crumbs;
    }
}
