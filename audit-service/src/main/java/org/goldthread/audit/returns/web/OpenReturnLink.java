package org.goldthread.audit.returns.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.ReturnState;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Page;
import org.goldthread.learning.activity.ListLink;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The way from the list of audits to the return that an agency has to answer next: where this service is installed alone
 * there is no inbox that leads to it.
 */
@Component
@Order(0)
class OpenReturnLink implements ListLink {

    private final ReadingReturns returns;

    OpenReturnLink(ReadingReturns returns) {
        this.returns = returns;
    }

    @Override
    public Optional<Link> to(Actor actor) {
        List<ReturnLine> open =
                returns.ofAgency(actor, ReturnState.OPEN, null, Page.LARGEST).items();
        return open.stream()
                .min(Comparator.comparing(ReturnLine::dueOn))
                .map(first -> Link.to(
                        "/audits/returns/" + first.id().value(),
                        "Answer the return due " + PageWords.date(first.dueOn())
                                + (open.size() > 1 ? " (" + open.size() + " are open)" : "")));
    }
}
