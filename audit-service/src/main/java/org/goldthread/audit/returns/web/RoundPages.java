package org.goldthread.audit.returns.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.audit.returns.OpeningRound;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.returns.ReturnState;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.RoundTerms;
import org.goldthread.audit.round.Rounds;
import org.goldthread.audit.tool.Tools;
import org.goldthread.audit.words.Done;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityState;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.Listing;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Figure;
import org.goldthread.pages.component.State;
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

/** The page "Returns" of an audit: opening its round, and how far each agency is (A1, A4). */
@Controller
@RequestMapping("/audits/activities/{reference}/returns")
class RoundPages {

    private static final int ROWS = 50;
    private static final String DECLARATION =
            "I declare that these answers are a true account of my organisation’s arrangements to safeguard and promote"
                    + " the welfare of children, and that somebody accountable for them has agreed them.";

    private final OpeningRound opening;
    private final Rounds rounds;
    private final ReadingReturns reading;
    private final ReturnFrames returnFrames;
    private final ActivityFrames frames;
    private final Tools tools;
    private final CurrentFramework framework;

    RoundPages(
            OpeningRound opening,
            Rounds rounds,
            ReadingReturns reading,
            ReturnFrames returnFrames,
            ActivityFrames frames,
            Tools tools,
            CurrentFramework framework) {
        this.opening = opening;
        this.rounds = rounds;
        this.reading = reading;
        this.returnFrames = returnFrames;
        this.frames = frames;
        this.tools = tools;
        this.framework = framework;
    }

    /** An agency's return. */
    record Line(String path, String agency, String progress, Tag state) {}

    /** The page. */
    record RoundView(
            @Nullable Round round,
            @Nullable String toolPath,
            @Nullable String toolName,
            boolean mayOpen,
            boolean toolMissing,
            String openPath,
            boolean readsAll,
            List<Figure> figures,
            List<Line> lines) {}

    /** The form. */
    record OpenView(String path, List<Choice> tools, List<Choice> agencies) {}

    @GetMapping
    String returns(
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Done.show(model, parameters.getFirst("done"));
        ActivityFrame frame = frame(actor, reference);
        Activity activity = frame.activity();
        Optional<Round> round = rounds.of(activity);
        List<ReturnLine> all = round.map(one -> reading.of(actor, one)).orElse(List.of());
        String path = frame.path() + "/returns";
        String only = String.valueOf(parameters.getFirst("state"));
        List<ReturnLine> shown = all.stream()
                .filter(line -> only.isBlank() || "null".equals(only) || matches(line, only))
                .toList();
        Listing listing = Listing.of(path, parameters, ROWS, "agency").counted(shown.size());
        boolean keeps = ReturnPermissions.mayKeep(actor) && activity.state() == ActivityState.OPEN;
        boolean noTool = tools.forType(activity.registration().typeId()).isEmpty();
        model.addAttribute("frame", frame);
        model.addAttribute("listing", listing);
        model.addAttribute(
                "page",
                new RoundView(
                        round.orElse(null),
                        round.map(one -> "/audits/tools/" + one.tool()).orElse(null),
                        round.map(one -> tools.published(one.tool()).content().name() + ", version " + one.toolNumber())
                                .orElse(null),
                        round.isEmpty() && keeps && !noTool,
                        round.isEmpty() && keeps && noTool,
                        path + "/open",
                        Readers.readsEverything(actor),
                        round.isPresent() && Readers.readsEverything(actor) ? figures(all, path) : List.of(),
                        listing.pageOf(shown).stream().map(this::line).toList()));
        return "audit/round";
    }

    private boolean matches(ReturnLine line, String only) {
        return only.equals("late")
                ? line.late(framework.now().today())
                : line.state().word().equals(only);
    }

    private List<Figure> figures(List<ReturnLine> all, String path) {
        return List.of(
                figure(all, "late", "late", path, State.OVERDUE),
                figure(all, "open", "being answered", path, State.WAITING),
                figure(all, "submitted", "to moderate", path, State.IN_PROGRESS),
                figure(all, "moderated", "with the agency", path, State.IN_PROGRESS),
                figure(all, "settled", "settled", path, State.DONE),
                figure(all, "withdrawn", "withdrawn", path, State.DONE));
    }

    private Figure figure(List<ReturnLine> all, String only, String words, String path, State state) {
        return Figure.of(
                all.stream().filter(line -> matches(line, only)).count(), words, path + "?state=" + only, state);
    }

    private Line line(ReturnLine line) {
        return new Line(
                ReturnFrames.path(line.id()),
                framework.now().agencyName(line.agency()),
                line.state() == ReturnState.OPEN
                        ? line.summary().answered() + " of " + line.summary().asked() + " answered"
                        : line.course()
                                .lastSubmission()
                                .map(made -> "Submitted " + org.goldthread.pages.PageWords.date(made.on())
                                        + (made.late() ? ", late" : ""))
                                .orElse(""),
                returnFrames.state(line));
    }

    @GetMapping("/open")
    String askToOpen(Actor actor, @PathVariable String reference, Model model) {
        Activity activity = frame(actor, reference).activity();
        Form form = Form.blank()
                .showing("agencies", activity.agencies())
                .showing("declaration", DECLARATION)
                .showing("dueOn", activity.arrangements().expectedOn());
        return showForm(actor, reference, form, model);
    }

    @PostMapping("/open")
    String open(
            By by,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Form form = Form.entered(parameters);
        Activity activity = frame(by.actor(), reference).activity();
        Map<String, String> dates = new LinkedHashMap<>();
        dates.put("opensOn", "The day it opens");
        dates.put("dueOn", "The day by which returns are due");
        return FormAgain.unlessUnreadable(form, dates, () -> opening.open(by, activity.id(), terms(form)))
                .fold(
                        made -> "redirect:/audits/activities/" + reference + "/returns?done=round-opened",
                        why -> showForm(
                                by.actor(),
                                reference,
                                FormAgain.with(
                                        form, why, response, "tool", "agencies", "opensOn", "dueOn", "declaration"),
                                model));
    }

    private static RoundTerms terms(Form form) {
        return new RoundTerms(
                form.text("tool"),
                form.texts("agencies"),
                FormAgain.date(form, "opensOn"),
                FormAgain.date(form, "dueOn"),
                form.text("declaration"));
    }

    private String showForm(Actor actor, String reference, Form form, Model model) {
        ActivityFrame frame = frame(actor, reference);
        Activity activity = frame.activity();
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new OpenView(
                        frame.path() + "/returns",
                        tools.forType(activity.registration().typeId()).stream()
                                .map(tool -> Choice.of(
                                                tool.id().toString(),
                                                tool.content().name() + ", version " + tool.number())
                                        .hint(tool.content().questions().size() + " questions"))
                                .toList(),
                        activity.agencies().stream()
                                .map(agency -> Choice.of(agency, framework.now().agencyName(agency)))
                                .toList()));
        return "audit/round-open";
    }

    private ActivityFrame frame(Actor actor, String reference) {
        return frames.of(actor, reference, "returns").orElseThrow(PageRefused::new);
    }
}
