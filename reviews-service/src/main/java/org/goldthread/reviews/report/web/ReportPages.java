package org.goldthread.reviews.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.kit.wording.Identities;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.learning.overview.ActivityFrames;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.Problems;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.markdown.SafeMarkdown;
import org.goldthread.reviews.report.BuildingReport;
import org.goldthread.reviews.report.ComparingVersions;
import org.goldthread.reviews.report.Comparison;
import org.goldthread.reviews.report.ReadingReport;
import org.goldthread.reviews.report.Report;
import org.goldthread.reviews.report.ReportOutline;
import org.goldthread.reviews.report.ReportPermissions;
import org.goldthread.reviews.report.ReportText;
import org.goldthread.reviews.report.SignOff;
import org.goldthread.reviews.report.Signatory;
import org.goldthread.reviews.report.SigningReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a review: how it stands, what it says, and its versions. */
@Controller
@RequestMapping("/reviews/activities/{reference}/report")
class ReportPages {

    private static final Map<String, String> NOTICES = Map.of(
            "built", "The report is built from the record. Go through its sections one by one",
            "saved", "Saved as a new version. Signatures on earlier versions no longer count",
            "asked", "Those who decide are asked to sign this version",
            "signed", "You signed this version",
            "sent-back", "The report is sent back with your reason");

    private final ReadingReport reading;
    private final BuildingReport building;
    private final ComparingVersions comparing;
    private final ActivityFrames frames;
    private final ReportLinks links;

    ReportPages(
            ReadingReport reading,
            BuildingReport building,
            ComparingVersions comparing,
            ActivityFrames frames,
            ReportLinks links) {
        this.reading = reading;
        this.building = building;
        this.comparing = comparing;
        this.frames = frames;
        this.links = links;
    }

    /** A section as it is read. */
    record SectionLine(
            String heading,
            String html,
            boolean missing,
            @Nullable String changePath) {}

    /** A signatory and how they stand to the latest version. */
    record SignatureLine(String name, Tag state, String words) {}

    /** A saved version. */
    record VersionLine(
            int number,
            String what,
            String when,
            String path,
            @Nullable String comparePath) {}

    /** What the report's page shows within the frame. */
    record ReportPage(
            @Nullable String title,
            Tag state,
            int number,
            List<SectionLine> sections,
            List<SignatureLine> signatures,
            List<String> earlier,
            List<VersionLine> versions,
            List<String> empty,
            int identities,
            boolean mayWrite,
            boolean mayAsk,
            boolean maySign,
            boolean mayRelease,
            @Nullable String sentBack,
            String path,
            String publicationPath) {}

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        String notice = done == null ? null : NOTICES.get(done);
        if (notice != null) {
            model.addAttribute("notice", notice);
        }
        return show(model, actor, reference);
    }

    private String show(Model model, Actor actor, String reference) {
        ActivityFrame frame = frames.of(actor, reference, "report").orElseThrow(PageRefused::new);
        Activity activity = frame.activity();
        if (!reading.isReview(activity) || !ReportPermissions.mayRead(actor, activity)) {
            throw new PageRefused(new Refusal.Missing());
        }
        model.addAttribute("frame", frame);
        Optional<ReadingReport.Found> report =
                reading.one(actor, activity.id()).fold(Optional::of, none -> Optional.empty());
        if (report.isEmpty()) {
            model.addAttribute("mayBegin", ReportPermissions.mayWrite(actor, activity));
            model.addAttribute("path", links.path(activity));
            return "reviews/report-none";
        }
        model.addAttribute("page", page(actor, report.get()));
        return "reviews/report";
    }

    @PostMapping("/begin")
    String begin(By by, @PathVariable String reference, Model model, HttpServletResponse response) {
        Activity activity = frames.of(by.actor(), reference, "report")
                .orElseThrow(PageRefused::new)
                .activity();
        return building.begin(by, activity.id())
                .fold(done -> "redirect:" + links.path(activity) + "?done=built", why -> {
                    if (!(why instanceof Refusal.Rule)) {
                        throw new PageRefused(why);
                    }
                    response.setStatus(409);
                    model.addAttribute("problems", Problems.of("", why.sentence()));
                    return show(model, by.actor(), reference);
                });
    }

    private ReportPage page(Actor actor, ReadingReport.Found found) {
        Report report = found.report();
        String path = links.path(found.activity());
        boolean writes = ReportPermissions.mayWrite(actor, found.activity())
                && report.publication().released() == null;
        boolean keeps = ReportPermissions.mayKeep(actor);
        Optional<Signatory> own = reading.signsFor(actor, report.signatories());
        return new ReportPage(
                found.text().title(),
                ReportWords.state(report),
                report.number(),
                found.text().sections().stream()
                        .map(one -> section(one, writes ? path + "/sections/" + one.id() : null))
                        .toList(),
                signatures(report),
                report.voided().stream().map(one -> earlier(report, one)).toList(),
                versions(report, path),
                SigningReport.empty(found.text()),
                report.publication().released() == null ? identities(found.text()) : 0,
                writes,
                keeps && writes && !report.asked(),
                report.asked() && own.isPresent() && report.waitedFor().contains(own.get()),
                ReportPermissions.mayRelease(actor),
                report.sentBack().map(SignOff::reason).orElse(null),
                path,
                links.desk(found.activity()));
    }

    private static SectionLine section(ReportText.Written one, @Nullable String changePath) {
        return new SectionLine(
                one.heading(),
                SafeMarkdown.html(one.markdown()),
                one.empty() && ReportOutline.REQUIRED.contains(one.id()),
                changePath);
    }

    private static List<SignatureLine> signatures(Report report) {
        return report.signatories().stream()
                .map(one -> report.signatureOf(one.seat())
                        .map(signed -> new SignatureLine(one.name(), Tag.done("Signed"), PageWords.date(signed.on())))
                        .orElseGet(() -> new SignatureLine(one.name(), Tag.waiting("Not signed yet"), "")))
                .toList();
    }

    private String earlier(Report report, SignOff one) {
        String name = reading.signatories(report.origin().typeId()).stream()
                .filter(signatory -> signatory.seat().equals(one.seat()))
                .map(Signatory::name)
                .findFirst()
                .orElse(one.seat());
        return name + " signed version " + one.version() + " on " + PageWords.date(one.on())
                + "; the report was changed since, so it no longer counts";
    }

    private static List<VersionLine> versions(Report report, String path) {
        List<VersionLine> lines = new ArrayList<>();
        report.saved().stream()
                .sorted(Comparator.comparing(org.goldthread.reviews.report.SavedVersion::number)
                        .reversed())
                .limit(50)
                .forEach(one -> lines.add(new VersionLine(
                        one.number(),
                        one.what(),
                        ReportWords.mark(one.by()),
                        path + "/versions/" + one.number(),
                        one.number() == 1
                                ? null
                                : path + "/compare?from=" + (one.number() - 1) + "&to=" + one.number())));
        return lines;
    }

    private static int identities(ReportText text) {
        return text.sections().stream()
                .mapToInt(one -> Identities.inMarkdown(one.markdown()).size())
                .sum();
    }

    /** What the page of one version shows. */
    record VersionPage(String title, int number, List<SectionLine> sections, List<Link> crumbs, String path) {}

    @GetMapping("/versions/{number}")
    String version(Actor actor, @PathVariable String reference, @PathVariable int number, Model model) {
        ReadingReport.Found report = reading.one(actor, reference).orElseThrow(PageRefused::new);
        ReportText text = reading.version(actor, report.activity().id(), number).orElseThrow(PageRefused::new);
        model.addAttribute(
                "page",
                new VersionPage(
                        text.title(),
                        number,
                        text.sections().stream().map(one -> section(one, null)).toList(),
                        links.crumbs(report.activity(), "Version " + number),
                        links.path(report.activity())));
        return "reviews/report-version";
    }

    /** What the comparison shows. */
    record ComparePage(
            Comparison comparison, List<Integer> numbers, List<Link> crumbs, String reference, String path) {}

    @GetMapping("/compare")
    String compare(
            Actor actor, @PathVariable String reference, @RequestParam int from, @RequestParam int to, Model model) {
        ReadingReport.Found report = reading.one(actor, reference).orElseThrow(PageRefused::new);
        model.addAttribute(
                "page",
                new ComparePage(
                        comparing
                                .compare(actor, report.activity().id(), from, to)
                                .orElseThrow(PageRefused::new),
                        report.report().saved().stream()
                                .map(org.goldthread.reviews.report.SavedVersion::number)
                                .toList(),
                        links.crumbs(report.activity(), "Compare"),
                        report.activity().reference().text(),
                        links.path(report.activity())));
        return "reviews/report-compare";
    }
}
