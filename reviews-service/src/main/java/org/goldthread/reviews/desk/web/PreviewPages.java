package org.goldthread.reviews.desk.web;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.web.Addresses;
import org.goldthread.reviews.desk.DrawingReport;
import org.goldthread.reviews.desk.ReadingDesk;
import org.goldthread.reviews.report.Proposal;
import org.goldthread.reviews.report.ReadingReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report before it is public: what the public would read, and the draft as a document. */
@Controller
@RequestMapping("/reviews/activities/{reference}")
class PreviewPages {

    private final ReadingDesk desks;
    private final ReadingReport reports;
    private final DrawingReport drawing;
    private final Addresses addresses;

    PreviewPages(ReadingDesk desks, ReadingReport reports, DrawingReport drawing, Addresses addresses) {
        this.desks = desks;
        this.reports = reports;
        this.drawing = drawing;
        this.addresses = addresses;
    }

    @GetMapping("/publication/preview")
    String preview(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String kind,
            Model model) {
        ReadingDesk.Desk desk = desks.one(actor, reference).orElseThrow(PageRefused::new);
        Proposal.Kind shown = kind(desk, kind);
        var text = desks.publicText(desk, desk.report(), shown);
        model.addAttribute("text", text);
        model.addAttribute("sections", DrawingReport.html(text));
        model.addAttribute("kind", shown.word());
        model.addAttribute(
                "path", addresses.activity(desk.activity().reference().text()) + "/publication");
        return "reviews/desk-preview";
    }

    @GetMapping("/publication/preview.pdf")
    ResponseEntity<byte[]> previewPdf(
            Actor actor, @PathVariable String reference, @RequestParam(required = false) @Nullable String kind) {
        ReadingDesk.Desk desk = desks.one(actor, reference).orElseThrow(PageRefused::new);
        Proposal.Kind shown = kind(desk, kind);
        return drawing.pdf(
                        desks.publicText(desk, desk.report(), shown),
                        desk.activity().reference().text(),
                        "Preview, not published",
                        null)
                .download();
    }

    private static Proposal.Kind kind(ReadingDesk.Desk desk, @Nullable String word) {
        Proposal proposed = desk.report().publication().proposed();
        return Proposal.Kind.of(word).orElse(proposed == null ? Proposal.Kind.REPORT : proposed.kind());
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> draft(Actor actor, @PathVariable String reference) {
        ReadingReport.Found report = reports.one(actor, reference).orElseThrow(PageRefused::new);
        return drawing.pdf(
                        report.text(),
                        report.activity().reference().text(),
                        "Version " + report.report().number() + ". Confidential, not for publication",
                        null)
                .download();
    }
}
