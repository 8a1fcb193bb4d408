package org.goldthread.audit.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.goldthread.audit.tool.ToolVersionId;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.web.Addresses;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tools and a round's results as workbooks by page (A3, A9). */
@Controller
@RequestMapping("/audits")
class ToolAndRoundPages {

    private final ExchangingTool tools;
    private final RoundWorkbooks rounds;
    private final ReadingActivities activities;
    private final Addresses addresses;

    ToolAndRoundPages(ExchangingTool tools, RoundWorkbooks rounds, ReadingActivities activities, Addresses addresses) {
        this.tools = tools;
        this.rounds = rounds;
        this.activities = activities;
        this.addresses = addresses;
    }

    @GetMapping("/tools/{tool}/workbook")
    ResponseEntity<Resource> tool(Actor actor, @PathVariable ToolVersionId tool) {
        return tools.write(actor, tool)
                .map(written -> Workbooks.of(written.name(), written.content()))
                .orElseThrow(PageRefused::new);
    }

    @PostMapping("/tools/workbook")
    String bringIn(
            By by,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return toolForm(Refusal.invalid("file", "required", "Select the tool’s workbook"), model, response);
        }
        try (InputStream content = file.getInputStream()) {
            return tools.bringIn(by, content)
                    .fold(
                            made -> "redirect:/audits/tools/" + made.value().id() + "?done=tool-drafted",
                            why -> toolForm(why, model, response));
        }
    }

    private String toolForm(Refusal why, Model model, HttpServletResponse response) {
        model.addAttribute("form", FormAgain.with(Form.blank(), onFile(why), response, "file"));
        model.addAttribute("crumbs", addresses.crumbs(Link.to("/audits/tools", "Tools"), Link.here("Bring in a tool")));
        return "audit/tool-import";
    }

    /** Whatever is wrong with the tool, it is the file that has to be mended. */
    private static Refusal onFile(Refusal why) {
        return why instanceof Refusal.Invalid invalid
                ? new Refusal.Invalid(invalid.problems().stream()
                        .map(problem -> new org.goldthread.kit.FieldProblem(
                                "file",
                                problem.code(),
                                problem.field().equals("file")
                                        ? problem.sentence()
                                        : problem.field() + ": " + problem.sentence()))
                        .toList())
                : why;
    }

    @GetMapping("/activities/{reference}/results/workbook")
    void results(Actor actor, @PathVariable String reference, HttpServletResponse response) throws IOException {
        Activity activity = activity(actor, reference);
        boolean named = Readers.readsEverything(actor);
        RoundWorkbooks.Writing writing =
                (named ? rounds.results(activity) : rounds.own(actor, activity)).orElseThrow(PageRefused::new);
        Workbooks.send(response, (named ? "results-" : "own-results-") + reference + ".xlsx", writing);
    }

    @GetMapping("/activities/{reference}/returns/workbook")
    void answers(Actor actor, @PathVariable String reference, HttpServletResponse response) throws IOException {
        RoundWorkbooks.Writing writing =
                rounds.answers(activity(actor, reference)).orElseThrow(PageRefused::new);
        Workbooks.send(response, "answers-" + reference + ".xlsx", writing);
    }

    private Activity activity(Actor actor, String reference) {
        return activities.one(actor, reference).map(found -> found.value()).orElseThrow(PageRefused::new);
    }
}
