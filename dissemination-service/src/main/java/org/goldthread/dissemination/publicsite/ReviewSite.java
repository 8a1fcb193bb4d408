package org.goldthread.dissemination.publicsite;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.goldthread.dissemination.review.PublishedReview;
import org.goldthread.dissemination.review.PublishedReviews;
import org.goldthread.dissemination.review.ReviewText;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ReviewType;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Published reviews on the public site, as page and as PDF; one that was taken down says so (D4, R14). */
@Controller
class ReviewSite {

    private final PublishedReviews reviews;
    private final Profile profile;

    ReviewSite(PublishedReviews reviews, Profile profile) {
        this.reviews = reviews;
        this.profile = profile;
    }

    @GetMapping("/learning/reviews/{slug}")
    String review(@PathVariable String slug, Model model, HttpServletResponse response) {
        PublishedReview review = reviews.find(slug).orElseThrow(ReviewSite::missing);
        response.setHeader("Cache-Control", LearningSite.KEPT_A_MINUTE);
        model.addAttribute("review", review);
        if (review.down()) {
            response.setStatus(HttpStatus.GONE.value());
            return "dissemination/public-review-gone";
        }
        model.addAttribute(
                "sections",
                reviews.text(review).orElseThrow(ReviewSite::missing).sections());
        model.addAttribute("kind", kind(profile, review));
        return "dissemination/public-review";
    }

    @GetMapping("/learning/reviews/{slug}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug) {
        PublishedReview review = reviews.find(slug).orElseThrow(ReviewSite::missing);
        if (review.down()) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        ReviewText text = reviews.text(review).orElseThrow(ReviewSite::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, LearningSite.KEPT_A_MINUTE)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(slug + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(text.pdf().getData());
    }

    /** "Local child safeguarding practice review", or that it is what changes because of one. */
    static String kind(Profile profile, PublishedReview review) {
        String type = profile.reviewTypes().stream()
                .filter(one -> one.id().equals(review.typeId()))
                .map(ReviewType::name)
                .findFirst()
                .orElse("Review");
        return review.improvements() ? "What changes because of a review: " + type : type;
    }

    private static PageRefused missing() {
        return new PageRefused(new Refusal.Missing());
    }
}
