package org.goldthread.reviews.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldthread.kit.store.Stored;
import org.goldthread.pages.PageWords;
import org.goldthread.reviews.report.Release;
import org.goldthread.reviews.report.Report;
import org.goldthread.reviews.report.ReportId;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives dissemination what is public, and nothing else. */
@RestController
@RequestMapping("/internal/reports/{id}")
class ReleasedForNeighbours {

    private final Reports reports;
    private final DrawingReport drawing;

    ReleasedForNeighbours(Reports reports, DrawingReport drawing) {
        this.reports = reports;
        this.drawing = drawing;
    }

    /** A published report. */
    record Published(
            String title,
            String slug,
            String kind,
            LocalDate releasedOn,
            @Nullable LocalDate availableUntil,
            List<DrawingReport.Drawn> sections) {}

    @GetMapping("/released")
    ResponseEntity<Published> released(@PathVariable ReportId id) {
        return ResponseEntity.of(publicly(id).map(report -> {
            Release release = Objects.requireNonNull(report.publication().released());
            return new Published(
                    release.title(),
                    release.slug(),
                    release.kind().word(),
                    release.on(),
                    release.availableUntil(),
                    DrawingReport.html(reports.text(release.text())));
        }));
    }

    @GetMapping("/released.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable ReportId id) {
        Optional<Report> found = publicly(id);
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Report report = found.get();
        Release release = Objects.requireNonNull(report.publication().released());
        ReportText text = reports.text(release.text());
        return drawing.pdf(text, report.origin().reference(), null, "Published on " + PageWords.date(release.on()))
                .download();
    }

    private Optional<Report> publicly(ReportId id) {
        return reports.find(id)
                .map(Stored::value)
                .filter(report -> report.publication().released() != null);
    }
}
