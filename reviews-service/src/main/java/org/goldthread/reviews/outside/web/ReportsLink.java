package org.goldthread.reviews.outside.web;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.ListLink;
import org.goldthread.pages.component.Link;
import org.goldthread.reviews.outside.ReadingReports;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the start page to the yearly reports. */
@Component
@Order(40)
class ReportsLink implements ListLink {

    private final ReadingReports reading;

    ReportsLink(ReadingReports reading) {
        this.reading = reading;
    }

    @Override
    public Optional<Link> to(Actor actor) {
        return reading.seesSome(actor) ? Optional.of(Link.to(ReportWords.LIST, "Yearly reports")) : Optional.empty();
    }
}
