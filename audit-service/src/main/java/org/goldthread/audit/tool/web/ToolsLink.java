package org.goldthread.audit.tool.web;

import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.learning.activity.ListLink;
import org.goldthread.pages.component.Link;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the list of audits to the tools, for those who word them or grade with them. */
@Component
@Order(10)
class ToolsLink implements ListLink {

    @Override
    public Optional<Link> to(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER, Role.PANEL_MODERATOR)
                ? Optional.of(Link.to("/audits/tools", "Tools"))
                : Optional.empty();
    }
}
