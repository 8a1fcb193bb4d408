package org.goldthread.reviews.merged;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.pages.Listing;
import org.goldthread.reviews.chronology.ChronologyEntry;
import org.goldthread.reviews.chronology.ChronologyQuery;
import org.goldthread.reviews.chronology.MergedChronology;
import org.goldthread.reviews.chronology.StandingChronologies.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The merged chronology to download. */
@Controller
class MergedCsv {

    private static final int PART = 100;

    private final ActivityFrames frames;
    private final SeeingChronology seeing;
    private final MergedChronology merged;
    private final CurrentFramework framework;

    MergedCsv(ActivityFrames frames, SeeingChronology seeing, MergedChronology merged, CurrentFramework framework) {
        this.frames = frames;
        this.seeing = seeing;
        this.merged = merged;
        this.framework = framework;
    }

    /** All that matches, by date. */
    @GetMapping("/reviews/activities/{reference}/chronology/entries.csv")
    void csv(
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        ActivityFrame frame = frames.of(actor, reference, "chronology").orElseThrow(PageRefused::new);
        List<Standing> seen = seeing.onPage(actor, frame.activity()).orElseThrow(PageRefused::new);
        ChronologyQuery query = MergedPages.query(Listing.of(frame.path(), parameters, PART, "date"));
        Framework today = framework.now();
        response.setHeader("Cache-Control", "no-store");
        try (CsvFile csv = CsvFile.download(
                response,
                "chronology.csv",
                "Date",
                "Time",
                "Agency",
                "Source",
                "Event",
                "People",
                "Response",
                "Outcome",
                "Significant",
                "Reference")) {
            String after = null;
            do {
                Page<ChronologyEntry> part = merged.page(seen, query, after, PART);
                part.items().forEach(entry -> row(csv, entry, today));
                after = part.next();
            } while (after != null);
        }
    }

    private static void row(CsvFile csv, ChronologyEntry entry, Framework today) {
        csv.row(
                DayTable.date(entry),
                entry.time(),
                today.agencyName(entry.agency()),
                entry.source(),
                entry.event(),
                entry.people(),
                entry.response(),
                entry.outcome(),
                entry.significant() ? "Yes" : "",
                entry.reference());
    }
}
