package org.goldthread.dissemination.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.goldthread.dissemination.FrameworkWords;
import org.goldthread.dissemination.LearningNavigation;
import org.goldthread.dissemination.Sent;
import org.goldthread.dissemination.library.LearningItem;
import org.goldthread.dissemination.library.LearningItems;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.pages.Listing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The learning library: everything that was learned, with its threads. */
@Controller
class LibraryPages {

    private static final int SIZE = 25;

    private final LearningItems library;
    private final FrameworkWords words;
    private final HouseProperties house;

    LibraryPages(LearningItems library, FrameworkWords words, HouseProperties house) {
        this.library = library;
        this.words = words;
        this.house = house;
    }

    @GetMapping("/dissemination/library")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = listing(parameters);
        List<LearningItem> found = found(listing);
        Listing counted = listing.counted(found.size());
        model.addAttribute("listing", counted);
        model.addAttribute("items", counted.pageOf(found));
        model.addAttribute("words", words);
        model.addAttribute("types", words.activityTypeChoices());
        model.addAttribute("seesThreads", house.installed().contains("monitoring"));
        model.addAttribute("sub", LearningNavigation.of(actor, "library"));
        return "dissemination/library";
    }

    @GetMapping("/dissemination/library.csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        CsvFile.send(
                response,
                "learning-library.csv",
                List.of("Reference", "Type", "Key message", "Learning outcome", "Scope", "Agreed on"),
                found(listing(parameters)),
                item -> CsvFile.cells(
                        item.learning().activityReference(),
                        words.activityType(item.learning().activityTypeId()),
                        item.learning().keyMessage(),
                        item.learningOutcome(),
                        words.scope(item.learning().scope()),
                        item.agreedOn()));
    }

    private static Listing listing(MultiValueMap<String, String> parameters) {
        return Listing.of("/dissemination/library", parameters, SIZE, "-agreed");
    }

    private List<LearningItem> found(Listing listing) {
        Comparator<LearningItem> order = Comparator.comparing(LearningItem::agreedOn);
        LearningItems.Filter filter =
                new LearningItems.Filter(Sent.orNull(listing.filter("type")), Sent.orNull(listing.filter("text")));
        return library.list(filter).stream()
                .sorted(listing.descending() ? order.reversed() : order)
                .toList();
    }
}
