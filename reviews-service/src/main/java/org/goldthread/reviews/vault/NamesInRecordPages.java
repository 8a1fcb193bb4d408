package org.goldthread.reviews.vault;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.overview.ActivityFrame;
import org.goldthread.pages.Listing;
import org.goldthread.pages.component.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the record of a review calls somebody by a name that its vault keeps. */
@Controller
@RequestMapping("/reviews/activities/{reference}/names/record")
class NamesInRecordPages {

    /** The first is the order in which places are found: what can be mended first. */
    private static final String[] COLUMNS = {"order", "what", "field"};

    private final NamesPages names;
    private final NamesInRecord record;

    NamesInRecordPages(NamesPages names, NamesInRecord record) {
        this.names = names;
        this.record = record;
    }

    /**
     * What the page shows.
     *
     * @param why nothing can be looked for; null where it can
     * @param all how many places there are; more than are shown where they are too many
     */
    record RecordPage(
            String reference, List<Link> crumbs, @Nullable String why, List<NamedPlace> places, int all, String back) {}

    @GetMapping
    String places(
            Actor actor,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        ActivityFrame frame = names.frame(actor, reference);
        Outcome<NamesInRecord.Found> outcome = record.of(actor, frame.activity().id());
        if (outcome instanceof Outcome.Refused<NamesInRecord.Found> refused
                && refused.why() instanceof Refusal.Rule shut) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(model, frame, parameters, shut.sentence(), List.of(), 0);
        }
        NamesInRecord.Found found = outcome.orElseThrow(PageRefused::new);
        return show(model, frame, parameters, null, found.places(), found.all());
    }

    private static String show(
            Model model,
            ActivityFrame frame,
            MultiValueMap<String, String> parameters,
            @Nullable String why,
            List<NamedPlace> places,
            int all) {
        String back = frame.path() + "/names";
        Listing listing = Listing.of(back + "/record", parameters, NamesInRecord.MOST, COLUMNS)
                .counted(places.size());
        model.addAttribute("listing", listing);
        model.addAttribute(
                "page",
                new RecordPage(
                        frame.activity().reference().text(),
                        NamesPages.crumbs(frame, "Names in the record"),
                        why,
                        sorted(places, listing),
                        all,
                        back));
        return "reviews/names-record";
    }

    private static List<NamedPlace> sorted(List<NamedPlace> places, Listing listing) {
        if (listing.sort().equals(COLUMNS[0])) {
            return places;
        }
        Comparator<NamedPlace> by =
                Comparator.comparing(listing.sort().equals("field") ? NamedPlace::field : NamedPlace::what);
        return places.stream().sorted(listing.descending() ? by.reversed() : by).toList();
    }
}
