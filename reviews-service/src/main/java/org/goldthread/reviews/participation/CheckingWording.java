package org.goldthread.reviews.participation;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.learning.finding.Finding;
import org.goldthread.learning.finding.Findings;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.learningpoint.LearningPoint;
import org.goldthread.learning.learningpoint.LearningPoints;
import org.goldthread.reviews.conduct.AtHand;
import org.goldthread.reviews.conduct.Evidence;
import org.goldthread.reviews.conduct.EvidenceSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Looks for terms that blame in a review's findings, learning points and record of participation. It only advises. */
@Service
@Order(40)
public class CheckingWording implements EvidenceSource {

    private final Findings findings;
    private final LearningPoints points;
    private final Participations participations;
    private final CurrentFramework framework;

    public CheckingWording(
            Findings findings, LearningPoints points, Participations participations, CurrentFramework framework) {
        this.findings = findings;
        this.points = points;
        this.participations = participations;
        this.framework = framework;
    }

    /**
     * A place where a term stands.
     *
     * @param place in words: "Finding: Signs were seen singly"
     * @param path the page where it can be reworded
     */
    public record Place(String place, String path, BlameFree.Hit hit) {}

    /**
     * What was looked at and what was found.
     *
     * @param texts how many texts were looked at
     */
    public record Looked(int texts, List<Place> places) {
        public Looked {
            places = List.copyOf(places);
        }
    }

    /** A text and where it stands. */
    private record Written(
            String place, String path, @Nullable String text) {}

    public Looked at(AtHand review) {
        BlameFree wording = BlameFree.of(framework.now().profile());
        List<Written> texts =
                texts(review).stream().filter(written -> written.text() != null).toList();
        List<Place> places = new ArrayList<>();
        texts.forEach(written ->
                wording.in(written.text()).forEach(hit -> places.add(new Place(written.place(), written.path(), hit))));
        return new Looked(texts.size(), places);
    }

    private List<Written> texts(AtHand review) {
        List<Written> texts = new ArrayList<>();
        List<Finding> found = findings.of(review.activity().id().value());
        for (Finding each : found) {
            String place = "Finding: " + each.text().title();
            String path = "/reviews/findings/" + each.id();
            texts.add(new Written(place, path, each.text().title()));
            texts.add(new Written(place, path, each.text().statement()));
            texts.add(new Written(place, path, each.text().underlyingReasons()));
            texts.add(new Written(place, path, each.text().evidence()));
            texts.add(new Written(place, path, each.text().context()));
        }
        for (LearningPoint each : points.from(found.stream().map(Finding::id).toList())) {
            String place = "Learning point: " + each.text().keyMessage();
            String path = "/reviews/learning-points/" + each.id();
            texts.add(new Written(place, path, each.text().keyMessage()));
            texts.add(new Written(place, path, each.text().purpose()));
            texts.add(new Written(place, path, each.text().learningOutcome()));
        }
        texts.addAll(participation(review));
        return texts;
    }

    private List<Written> participation(AtHand review) {
        Participation record = participations.of(review.ref()).value();
        String path = review.ref().page("participation");
        List<Written> texts = new ArrayList<>();
        record.practitioners().forEach(each -> {
            texts.add(new Written("Practitioners: " + each.role(), path, each.account()));
            texts.add(new Written("Practitioners: " + each.role(), path, each.told()));
        });
        record.family().forEach(each -> {
            texts.add(new Written("Family: " + each.who(), path, each.account()));
            texts.add(new Written("Family: " + each.who(), path, each.told()));
        });
        LivedExperience lived = record.livedExperience();
        if (lived != null) {
            texts.add(new Written("The child’s lived experience", path, lived.text()));
        }
        return texts;
    }

    /** That nothing blames is shown once there is something written that could. */
    @Override
    public List<Evidence> of(AtHand review) {
        boolean written = findings.of(review.activity().id().value()).stream().anyMatch(Finding::isAgreed);
        if (!written) {
            return List.of();
        }
        Looked looked = at(review);
        return looked.places().isEmpty()
                ? List.of(new Evidence(
                        "no-blame",
                        "The wording check of " + looked.texts() + " texts found no term that blames",
                        review.ref().page("participation") + "/wording"))
                : List.of();
    }
}
