package org.goldthread.reviews.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.web.Choices;
import org.goldthread.pages.Listing;
import org.goldthread.pages.component.Choice;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.goldthread.reviews.clock.Reading;
import org.goldthread.reviews.referral.ReadingReferrals;
import org.goldthread.reviews.referral.Referral;
import org.goldthread.reviews.referral.ReferralClocks;
import org.goldthread.reviews.referral.ReferralPermissions;
import org.goldthread.reviews.referral.ReferralQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every referral that the person may see, with the next thing due. */
@Controller
class ReferralListPages {

    private static final int ROWS = 25;
    private static final int CSV_ROWS = 10_000;
    private static final String[] COLUMNS = {"-received", "aware", "reference"};

    private final ReadingReferrals reading;
    private final CurrentFramework framework;

    ReferralListPages(ReadingReferrals reading, CurrentFramework framework) {
        this.reading = reading;
        this.framework = framework;
    }

    /** What the page shows. */
    record ListView(boolean mayRefer, List<Choice> states, List<Choice> agencies, List<Line> lines) {}

    /** One referral. */
    record Line(
            String path,
            String reference,
            String title,
            String referredBy,
            LocalDate awareOn,
            Tag state,
            @Nullable String next,
            @Nullable Tag nextTag) {}

    @GetMapping("/reviews/referrals")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = Listing.of(ReferralAddresses.LIST, parameters, ROWS, COLUMNS);
        ReferralQuery query = query(listing);
        listing = listing.counted(reading.count(actor, query));
        Framework today = framework.now();
        Map<Referral, ReferralClocks> clocks = reading.clocks(reading.rows(actor, query, listing.offset(), ROWS));
        model.addAttribute("crumbs", List.of(Link.to("/reviews", "Reviews"), Link.here("Referrals")));
        model.addAttribute("listing", listing);
        model.addAttribute(
                "page",
                new ListView(
                        ReferralPermissions.mayRefer(actor),
                        List.of(
                                Choice.of("", "All"),
                                Choice.of("open", "Not decided"),
                                Choice.of("decided", "Decided"),
                                Choice.of("withdrawn", "Withdrawn")),
                        Choices.orNone("All agencies", Choices.agencies(today)),
                        clocks.entrySet().stream()
                                .map(one -> line(one.getKey(), one.getValue(), today))
                                .toList()));
        return "reviews/referrals";
    }

    @GetMapping("/reviews/referrals.csv")
    void csv(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Framework today = framework.now();
        ReferralQuery query = query(Listing.of(ReferralAddresses.LIST, parameters, ROWS, COLUMNS));
        CsvFile.send(
                response,
                "referrals.csv",
                List.of("Reference", "Title", "Referred by", "Agency became aware", "Received", "State", "Decided"),
                reading.rows(actor, query, 0, CSV_ROWS),
                referral -> CsvFile.cells(
                        referral.reference().text(),
                        referral.account().title(),
                        ReferralWords.agency(today, referral.referredBy()),
                        referral.account().awareOn(),
                        referral.receivedOn(),
                        ReferralWords.words(referral.course().state()),
                        referral.course()
                                .ruling()
                                .map(ruling -> ReferralWords.types(today, ruling.types()))
                                .orElse("")));
    }

    private static ReferralQuery query(Listing listing) {
        return new ReferralQuery(
                listing.filter("state"),
                listing.filter("agency"),
                listing.filter("text"),
                (listing.descending() ? "-" : "") + listing.sort());
    }

    private static Line line(Referral referral, ReferralClocks clocks, Framework today) {
        List<Reading> running = clocks.readings().stream()
                .filter(reading -> !reading.standing().over())
                .toList();
        Reading next = running.isEmpty() ? null : running.get(0);
        return new Line(
                ReferralAddresses.of(referral),
                referral.reference().text(),
                referral.account().title(),
                ReferralWords.agency(today, referral.referredBy()),
                referral.account().awareOn(),
                ReferralWords.state(referral.course()),
                next == null ? null : next.clock().name(),
                next == null ? null : ReferralWords.standing(next));
    }
}
