package org.goldthread.reviews.request.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Row;
import org.goldthread.reviews.chronology.Chronologies;
import org.goldthread.reviews.chronology.ChronologyEntry;
import org.goldthread.reviews.chronology.ChronologyQuery;
import org.goldthread.reviews.chronology.ChronologyVersion;
import org.goldthread.reviews.chronology.RefusedRow;
import org.goldthread.reviews.chronology.reading.Column;
import org.goldthread.reviews.chronology.reading.Headings;
import org.goldthread.reviews.chronology.reading.RowProblem;
import org.goldthread.reviews.request.GivingPart;
import org.goldthread.reviews.request.InformationRequest;
import org.goldthread.reviews.request.Part;
import org.goldthread.reviews.request.PartKind;
import org.goldthread.reviews.request.RequestId;
import org.goldthread.reviews.request.RequestPermissions;
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

/** An agency gives a part by page. A chronology is read first and shown as it was understood, then handed in. */
@Controller
@RequestMapping("/reviews/requests/{id}")
class GivingPages {

    private static final int SHOWN_PROBLEMS = 100;
    private static final int SHOWN_ENTRIES = 5;

    private final RequestPages requests;
    private final GivingPart giving;
    private final Chronologies chronologies;

    GivingPages(RequestPages requests, GivingPart giving, Chronologies chronologies) {
        this.requests = requests;
        this.giving = giving;
        this.chronologies = chronologies;
    }

    /** The page that asks for a file. */
    record GivePage(
            String title,
            String reference,
            List<Link> crumbs,
            String back,
            boolean chronology,
            String accept,
            List<String> columns) {}

    /** What a chronology was understood as. */
    record ImportPage(
            String reference,
            List<Link> crumbs,
            String back,
            String file,
            int good,
            int refused,
            @Nullable String problem,
            List<Row> mapping,
            List<ChronologyEntry> first,
            List<RowProblem> problems,
            int moreProblems,
            String refusedCsv,
            boolean mayGive,
            String againPath) {}

    @GetMapping("/parts/{part}/give")
    String ask(Actor actor, @PathVariable RequestId id, @PathVariable String part, Model model) {
        return ask(requests.found(actor, id).value(), actor, part, Form.blank(), model);
    }

    @PostMapping("/parts/{part}/give")
    String give(
            By by,
            @PathVariable RequestId id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        InformationRequest request = requests.found(by.actor(), id).value();
        Form form = Form.entered(parameters);
        boolean chronology = request.part(part)
                .filter(found -> found.kind() == PartKind.CHRONOLOGY)
                .isPresent();
        Outcome<String> next;
        if (file == null || file.isEmpty()) {
            next = Outcome.refused(Refusal.invalid("file", "required", "Select a file"));
        } else {
            try (InputStream content = file.getInputStream()) {
                GivingPart.HandedIn handed =
                        new GivingPart.HandedIn(content, file.getOriginalFilename(), form.text("note"));
                next = chronology
                        ? giving.read(by, id, part, handed).map(read -> "/imports/" + read.id())
                        : giving.giveFile(by, id, part, handed).map(stored -> "?done=" + word(request, stored, part));
            }
        }
        return next.fold(
                to -> "redirect:/reviews/requests/" + id + to,
                why -> ask(request, by.actor(), part, FormAgain.with(form, why, response, "file", "note"), model));
    }

    private static String word(InformationRequest before, Stored<InformationRequest> after, String part) {
        return versions(before, part) == versions(after.value(), part) ? "same" : "given";
    }

    private static int versions(InformationRequest request, String part) {
        return request.part(part).map(found -> found.versions().size()).orElse(0);
    }

    @GetMapping("/imports/{content}")
    String imported(Actor actor, @PathVariable RequestId id, @PathVariable UUID content, Model model) {
        InformationRequest request = requests.found(actor, id).value();
        return show(request, version(request, content), actor, model);
    }

    @PostMapping("/imports/{content}")
    String handIn(By by, @PathVariable RequestId id, @PathVariable UUID content, Model model) {
        InformationRequest request = requests.found(by.actor(), id).value();
        ChronologyVersion version = version(request, content);
        return giving.give(by, id, version.part(), content)
                .fold(
                        stored -> "redirect:/reviews/requests/" + id + "?done=" + word(request, stored, version.part()),
                        why -> {
                            if (why instanceof Refusal.Invalid) {
                                return show(request, version, by.actor(), model);
                            }
                            throw new PageRefused(why);
                        });
    }

    /** The refused rows to correct and send again: as the file had them, without what tells who somebody is. */
    @GetMapping("/imports/{content}/refused.csv")
    void refusedRows(Actor actor, @PathVariable RequestId id, @PathVariable UUID content, HttpServletResponse response)
            throws IOException {
        ChronologyVersion version = version(requests.found(actor, id).value(), content);
        response.setHeader("Cache-Control", "no-store");
        List<String> headings =
                version.headings().stream().map(Headings.Taken::heading).toList();
        List<String> head = new ArrayList<>(headings);
        head.add("Row in your file");
        head.add("What is wrong");
        try (CsvFile csv = CsvFile.download(response, "rows-to-correct.csv", head)) {
            for (RefusedRow row : chronologies.refused(content)) {
                List<String> cells =
                        new ArrayList<>(headings.stream().map(row::under).toList());
                cells.add(String.valueOf(row.row()));
                cells.add(version.problems().stream()
                        .filter(problem -> problem.row() == row.row())
                        .map(RowProblem::sentence)
                        .collect(Collectors.joining(". ")));
                csv.row(cells);
            }
        }
    }

    private String ask(InformationRequest request, Actor actor, String partId, Form form, Model model) {
        Part part = request.part(partId)
                .filter(found -> RequestPermissions.readsOwn(actor, request.agency()))
                .orElseThrow(RequestPages::missing);
        boolean chronology = part.kind() == PartKind.CHRONOLOGY;
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new GivePage(
                        (part.versions().isEmpty() ? "Give: " : "Send a corrected version: ") + part.words(),
                        request.review().reference(),
                        requests.crumbs(request),
                        "/reviews/requests/" + request.id(),
                        chronology,
                        chronology ? ".csv,.xlsx,.json,.txt" : ".pdf,.docx,.xlsx,.csv,.txt,.png,.jpg,.jpeg,.json",
                        chronology
                                ? java.util.Arrays.stream(Column.values())
                                        .map(Column::words)
                                        .toList()
                                : List.of()));
        return "reviews/give";
    }

    private String show(InformationRequest request, ChronologyVersion version, Actor actor, Model model) {
        boolean own = RequestPermissions.readsOwn(actor, request.agency());
        boolean given = request.part(version.part()).stream()
                .flatMap(part -> part.versions().stream())
                .anyMatch(each -> each.content().equals(version.id()));
        List<RowProblem> problems = version.problems();
        model.addAttribute(
                "page",
                new ImportPage(
                        request.review().reference(),
                        requests.crumbs(request),
                        "/reviews/requests/" + request.id(),
                        version.file(),
                        version.good(),
                        version.refused(),
                        version.problem(),
                        version.headings().stream()
                                .map(taken -> Row.of(
                                        taken.heading(),
                                        taken.column() == null
                                                ? "Not used"
                                                : Column.valueOf(taken.column()).words()))
                                .toList(),
                        chronologies.entries(version.id(), ChronologyQuery.ALL, null, SHOWN_ENTRIES),
                        problems.subList(0, Math.min(problems.size(), SHOWN_PROBLEMS)),
                        Math.max(0, problems.size() - SHOWN_PROBLEMS),
                        "/reviews/requests/" + request.id() + "/imports/" + version.id() + "/refused.csv",
                        own && !given && version.mayStand() && !request.state().isEnded(),
                        own && !request.state().isEnded()
                                ? "/reviews/requests/" + request.id() + "/parts/" + version.part() + "/give"
                                : ""));
        return "reviews/import";
    }

    private ChronologyVersion version(InformationRequest request, UUID content) {
        return chronologies
                .find(content)
                .filter(found -> found.request().equals(request.id().value()))
                .orElseThrow(RequestPages::missing);
    }
}
