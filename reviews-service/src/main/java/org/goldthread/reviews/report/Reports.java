package org.goldthread.reviews.report;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All reports with what their versions say. A text is written before the version that names it. */
@Repository
public class Reports {

    private final Aggregates<Report> stored;
    private final Aggregates<ReportText> texts;

    public Reports(House house) {
        this.stored = house.aggregates("reports", Report.class, Report.SCHEMA);
        this.texts = house.aggregates("reportTexts", ReportText.class, ReportText.SCHEMA);
    }

    public Optional<Stored<Report>> find(ReportId id) {
        return stored.find(id.value());
    }

    /** The report of a review. */
    public Optional<Stored<Report>> ofReview(UUID activity) {
        return find(ReportId.ofReview(activity));
    }

    /** What a version says; it is always there. */
    public ReportText text(ReportTextId id) {
        return texts.find(id.value()).map(Stored::value).orElseThrow();
    }

    /** What the latest version says. */
    public ReportText latest(Report report) {
        return text(report.latest().text());
    }

    /** Keeps a text that a version is about to name; without that version nobody ever finds it. */
    public void keep(Actor actor, ReportText text) {
        texts.add(By.of(actor), Decision.of(text)).orThrow();
    }

    Outcome<Stored<Report>> add(By by, Supplier<Outcome<Decision<Report>>> decide) {
        return stored.add(by, decide);
    }

    public Outcome<Stored<Report>> change(
            By by,
            ReportId id,
            @Nullable Long version,
            Function<Report, Optional<Refusal>> permission,
            Function<Report, Outcome<Decision<Report>>> decide) {
        return stored.change(by, id.value(), version, permission, decide);
    }
}
