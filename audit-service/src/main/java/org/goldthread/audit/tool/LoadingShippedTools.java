package org.goldthread.audit.tool;

import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.learning.framework.CurrentFramework;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** At the first start the shipped tools become version 1, published; a tool that is there already is left alone. */
@Service
class LoadingShippedTools {

    private final ShippedTools shipped;
    private final Tools tools;
    private final CurrentFramework framework;

    LoadingShippedTools(ShippedTools shipped, Tools tools, CurrentFramework framework) {
        this.shipped = shipped;
        this.tools = tools;
        this.framework = framework;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        By house = By.of(Actor.house(framework.service()));
        for (ToolContent content : shipped.all()) {
            if (tools.versions(content.tool()).isEmpty()) {
                By.Mark mark = framework.mark(house);
                tools.add(
                                house,
                                () -> ToolVersion.draft(1, content, content.auditTypes(), mark)
                                        .then(drafted -> drafted.after().publish(mark)))
                        .orThrow();
            }
        }
    }
}
