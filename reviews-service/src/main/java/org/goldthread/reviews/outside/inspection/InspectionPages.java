package org.goldthread.reviews.outside.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.PageWords;
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
import org.springframework.web.multipart.MultipartFile;

/** An officer takes in Ofsted's published judgements: a file, then what it says of this area, then it is taken in. */
@Controller
@RequestMapping("/reviews/inspections/import")
class InspectionPages {

    private final ImportingInspections importing;
    private final CurrentFramework framework;

    InspectionPages(ImportingInspections importing, CurrentFramework framework) {
        this.importing = importing;
        this.framework = framework;
    }

    /** What was read of this area. */
    record ImportView(
            List<Link> crumbs,
            String file,
            int rows,
            @Nullable String problem,
            List<Line> lines,
            List<InspectionImport.Refused> refused,
            long added,
            String partnership) {}

    /** One inspection. */
    record Line(String title, String inspected, String published, List<String> grades, Tag state) {}

    @GetMapping
    String ask(Model model) {
        return ask(model, Form.blank());
    }

    @PostMapping
    String read(
            By by,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Outcome<InspectionImport> read;
        if (file == null || file.isEmpty()) {
            read = Outcome.refused(Refusal.invalid("file", "required", "Select a file"));
        } else {
            try (InputStream content = file.getInputStream()) {
                read = importing.read(by, content, file.getOriginalFilename());
            }
        }
        return read.fold(
                made -> "redirect:/reviews/inspections/import/" + made.id(),
                why -> ask(model, FormAgain.with(Form.entered(parameters), why, response, "file")));
    }

    @GetMapping("/{id}")
    String show(By by, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer added, Model model) {
        if (added != null) {
            model.addAttribute(
                    "notice",
                    added == 0
                            ? "Every inspection was known: nothing was registered"
                            : PageWords.count(added, "inspection is", "inspections are") + " registered");
        }
        InspectionImport read = importing.find(by, id).orElseThrow(PageRefused::new);
        List<ImportingInspections.Line> lines = importing.lines(read);
        model.addAttribute(
                "page",
                new ImportView(
                        crumbs("Check and take in"),
                        read.fileName(),
                        read.rows(),
                        read.problem(),
                        lines.stream().map(InspectionPages::line).toList(),
                        read.refused(),
                        lines.stream().filter(line -> !line.known()).count(),
                        framework.now().profile().name()));
        return "reviews/inspections-check";
    }

    @PostMapping("/{id}")
    String take(By by, @PathVariable UUID id) {
        return importing
                .take(by, id)
                .map(added -> "redirect:/reviews/inspections/import/" + id + "?added=" + added)
                .orElseThrow(PageRefused::new);
    }

    private static Line line(ImportingInspections.Line line) {
        Judgements judgements = line.judgements();
        return new Line(
                judgements.title(),
                PageWords.date(judgements.inspectedOn()),
                PageWords.date(judgements.publishedOn()),
                judgements.all().stream()
                        .map(one -> one.aspect() + ": " + one.grade())
                        .toList(),
                line.known() ? Tag.waiting("Known") : Tag.inProgress("New"));
    }

    private static String ask(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("crumbs", crumbs("Import judgements"));
        return "reviews/inspections-import";
    }

    private static List<Link> crumbs(String here) {
        return List.of(
                Link.to("/reviews", "Reviews"), Link.to("/reviews/annual-reports", "Yearly reports"), Link.here(here));
    }
}
