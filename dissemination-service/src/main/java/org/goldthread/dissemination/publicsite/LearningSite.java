package org.goldthread.dissemination.publicsite;

import com.rometools.rome.io.FeedException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.goldthread.dissemination.product.Product;
import org.goldthread.dissemination.product.ProductState;
import org.goldthread.dissemination.product.Products;
import org.goldthread.dissemination.product.Snapshot;
import org.goldthread.dissemination.review.PublishedReview;
import org.goldthread.dissemination.review.PublishedReviews;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.pages.Listing;
import org.goldthread.profile.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The public site: what was published, as it was published, for everybody. It knows nobody, keeps nothing about anybody
 * and shows only snapshots (D4).
 */
@Controller
class LearningSite {

    private static final int SIZE = 20;
    /** A take-down has to be seen soon, so that what is kept elsewhere is asked for again after a minute. */
    static final String KEPT_A_MINUTE = "public, max-age=60, must-revalidate";

    private final Products products;
    private final PublishedReviews reviews;
    private final Profile profile;

    LearningSite(Products products, PublishedReviews reviews, Profile profile) {
        this.products = products;
        this.reviews = reviews;
        this.profile = profile;
    }

    /** A line of the list. */
    record Line(String title, String kind, String path, String keyMessage, java.time.LocalDate publishedOn) {

        static Line of(Product product, Snapshot snapshot) {
            return new Line(
                    snapshot.title(),
                    product.templateName(),
                    product.path(),
                    product.learning().keyMessage(),
                    snapshot.publishedOn());
        }

        static Line of(Profile profile, PublishedReview review) {
            return new Line(review.title(), ReviewSite.kind(profile, review), review.path(), "", review.releasedOn());
        }
    }

    @GetMapping("/learning")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        Listing listing = Listing.of("/learning", parameters, SIZE);
        List<String> wanted = Arrays.stream(listing.filter("words").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Line> found = Stream.concat(
                        products.published(wanted).stream()
                                .flatMap(product ->
                                        product.lastPublished().map(snapshot -> Line.of(product, snapshot)).stream()),
                        reviews.published(wanted).stream().map(review -> Line.of(profile, review)))
                .sorted(Comparator.comparing(Line::publishedOn).reversed())
                .toList();
        Listing counted = listing.counted(found.size());
        model.addAttribute("listing", counted);
        model.addAttribute("lines", counted.pageOf(found));
        response.setHeader("Cache-Control", KEPT_A_MINUTE);
        return "dissemination/public-list";
    }

    @GetMapping("/learning/{slug}")
    String product(@PathVariable String slug, Model model, HttpServletResponse response) {
        Product product = products.oncePublished(slug).orElseThrow(() -> new PageRefused(new Refusal.Missing()));
        response.setHeader("Cache-Control", KEPT_A_MINUTE);
        model.addAttribute("product", product);
        if (product.state() == ProductState.WITHDRAWN) {
            response.setStatus(HttpStatus.GONE.value());
            return "dissemination/public-withdrawn";
        }
        model.addAttribute("snapshot", product.lastPublished().orElseThrow());
        model.addAttribute(
                "onePage",
                profile.productTemplate(product.template())
                        .map(template -> template.onePage())
                        .orElse(false));
        return "dissemination/public-product";
    }

    @GetMapping(path = "/learning/feed.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    String feed(HttpServletResponse response) throws FeedException {
        response.setHeader("Cache-Control", KEPT_A_MINUTE);
        String site =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return LearningFeed.of(profile, site, products.published(List.of()), reviews.published(List.of()));
    }
}
