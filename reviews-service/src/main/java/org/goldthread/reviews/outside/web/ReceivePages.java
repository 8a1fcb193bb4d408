package org.goldthread.reviews.outside.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.FormAgain;
import org.goldthread.pages.Form;
import org.goldthread.pages.component.Difference;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.outside.NewReceipt;
import org.goldthread.reviews.outside.OwedReport;
import org.goldthread.reviews.outside.OwedReportId;
import org.goldthread.reviews.outside.Receipt;
import org.goldthread.reviews.outside.ReceivingReport;
import org.goldthread.reviews.outside.ReportPermissions;
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

/** Handing in a yearly report: its own agency, or an officer for anybody. */
@Controller
@RequestMapping(ReportWords.LIST + "/{id}/receive")
class ReceivePages {

    private static final Map<String, String> DATES = Map.of("receivedOn", "The day it was received");

    private final YearlyReportPages reports;
    private final ReceivingReport receiving;
    private final CurrentFramework framework;

    ReceivePages(YearlyReportPages reports, ReceivingReport receiving, CurrentFramework framework) {
        this.reports = reports;
        this.receiving = receiving;
        this.framework = framework;
    }

    /** What the form shows. */
    record ReceiveView(
            String title,
            String caption,
            List<Link> crumbs,
            String back,
            String takes,
            @Nullable String fileName,
            @Nullable String remark,
            List<Asked> contents,
            List<Difference> differences) {}

    /** A field that asks where something stands. */
    record Asked(String field, String what) {}

    @GetMapping
    String ask(Actor actor, @PathVariable OwedReportId id, Model model) {
        Stored<OwedReport> stored = mine(actor, id);
        OwedReport report = stored.value();
        Receipt receipt = report.receipt();
        Form form = Form.blank()
                .showing("version", stored.version())
                .showing("receivedOn", receipt == null ? framework.now().today() : receipt.receivedOn())
                .showing("address", receipt == null ? null : receipt.address())
                .showing("note", receipt == null ? null : receipt.note());
        for (Asked one : asked(report)) {
            form = form.showing(one.field(), YearlyReportPages.where(receipt, one.what()));
        }
        return ask(model, report, form, List.of());
    }

    @PostMapping
    String receive(
            By by,
            @PathVariable OwedReportId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        OwedReport report = mine(by.actor(), id).value();
        Form form = Form.entered(parameters);
        NewReceipt wanted = wanted(report, form);
        boolean sends = file != null && !file.isEmpty();
        Outcome<Boolean> readable = readable(report, form, wanted, sends);
        Outcome<Stored<OwedReport>> outcome = readable instanceof Outcome.Refused<Boolean> no
                ? Outcome.refused(no.why())
                : received(by, id, form, wanted, sends ? file : null);
        return outcome.fold(done -> "redirect:" + ReportWords.path(report) + "?done=received", why -> {
            OwedReport now = mine(by.actor(), id).value();
            return ask(
                    model,
                    now,
                    FormAgain.with(form, why, response, order(report)),
                    why instanceof Refusal.Stale ? differences(wanted, now) : List.of());
        });
    }

    /** Refused where the day cannot be read, with everything else that is wrong. */
    private Outcome<Boolean> readable(OwedReport report, Form form, NewReceipt wanted, boolean withFile) {
        return FormAgain.unlessUnreadable(
                form,
                DATES,
                () -> wanted.check(report, withFile, framework.now().today()).orElse(() -> Outcome.done(true)),
                () -> Outcome.done(true));
    }

    private Outcome<Stored<OwedReport>> received(
            By by, OwedReportId id, Form form, NewReceipt wanted, @Nullable MultipartFile file) throws IOException {
        if (file == null) {
            return receiving.receive(by, id, FormAgain.version(form), wanted, null);
        }
        try (InputStream content = file.getInputStream()) {
            return receiving.receive(
                    by,
                    id,
                    FormAgain.version(form),
                    wanted,
                    new ReceivingReport.Sent(content, file.getOriginalFilename()));
        }
    }

    private static NewReceipt wanted(OwedReport report, Form form) {
        return new NewReceipt(
                FormAgain.date(form, "receivedOn"),
                form.text("address"),
                asked(report).stream()
                        .map(one -> new NewReceipt.Where(one.what(), form.text(one.field())))
                        .toList(),
                form.text("note"));
    }

    private static List<Asked> asked(OwedReport report) {
        return IntStream.range(0, report.content().size())
                .mapToObj(i -> new Asked("where-" + i, report.content().get(i)))
                .toList();
    }

    private static String[] order(OwedReport report) {
        List<String> order = new ArrayList<>(List.of("receivedOn", "file", "address"));
        asked(report).forEach(one -> order.add(one.field()));
        order.add("note");
        return order.toArray(String[]::new);
    }

    private static List<Difference> differences(NewReceipt yours, OwedReport now) {
        Receipt theirs = now.receipt();
        List<Difference> differences = new ArrayList<>();
        differences.add(Difference.of("State", "Received", now.state().words()));
        if (theirs != null) {
            differences.add(Difference.of(
                    "Can be read at",
                    Objects.requireNonNullElse(yours.address(), ""),
                    Objects.requireNonNullElse(theirs.address(), "")));
            for (NewReceipt.Where one : yours.contents()) {
                differences.add(Difference.of(
                        Objects.requireNonNullElse(one.what(), ""),
                        Objects.requireNonNullElse(one.where(), ""),
                        Objects.requireNonNullElse(
                                YearlyReportPages.where(theirs, Objects.requireNonNullElse(one.what(), "")), "")));
            }
        }
        return differences;
    }

    private String ask(Model model, OwedReport report, Form form, List<Difference> differences) {
        Receipt receipt = report.receipt();
        model.addAttribute("form", form);
        model.addAttribute(
                "page",
                new ReceiveView(
                        report.receipt() == null ? "Hand in a yearly report" : "Change what was handed in",
                        report.title(),
                        YearlyReportPages.crumbs(
                                Link.to(ReportWords.path(report), report.name()), Link.here("Hand it in")),
                        ReportWords.path(report),
                        ReceivingReport.takes(),
                        receipt == null ? null : receipt.fileName(),
                        report.remark(),
                        asked(report),
                        differences));
        return "reviews/annual-report-receive";
    }

    private Stored<OwedReport> mine(Actor actor, OwedReportId id) {
        Stored<OwedReport> stored = reports.found(actor, id);
        if (!ReportPermissions.mayReceive(actor, stored.value())) {
            throw new PageRefused(new Refusal.Forbidden("not-yours", "Only the agency that owes it hands it in"));
        }
        return stored;
    }
}
