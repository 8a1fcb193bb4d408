package org.goldthread.audit.programme;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.ListLink;
import org.goldthread.learning.framework.Readers;
import org.goldthread.pages.component.Link;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the list of audits to the programme. */
@Component
@Order(5)
class ProgrammeLink implements ListLink {

    @Override
    public Optional<Link> to(Actor actor) {
        return Readers.readsEverything(actor) || Readers.readsForAgency(actor)
                ? Optional.of(Link.to("/audits/programme", "Programme"))
                : Optional.empty();
    }
}
