package org.goldthread.monitoring.action.web;

import java.util.ArrayList;
import java.util.List;
import org.goldthread.kit.store.Stored;
import org.goldthread.monitoring.action.Action;
import org.goldthread.monitoring.action.Step;
import org.goldthread.monitoring.words.Names;
import org.goldthread.pages.Form;
import org.goldthread.pages.StaleChange;
import org.goldthread.pages.component.Difference;
import org.springframework.stereotype.Component;

/** Shows somebody who comes too late with a change what was changed meanwhile. */
@Component
class StaleActions {

    private final Names names;

    StaleActions(Names names) {
        this.names = names;
    }

    StaleChange change(Stored<Action> now, String step, Form form) {
        String path = "/impact/actions/" + now.value().id();
        List<Step> history = now.value().history();
        Step last = history.get(history.size() - 1);
        List<Difference> differences = new ArrayList<>();
        differences.add(
                Difference.of("What was done", yours(step, form), last.kind().words()));
        differences.add(Difference.of("Words", words(form), last.text() == null ? "None" : last.text()));
        differences.add(Difference.of(
                "Who", "You", names.who(last.by().role(), last.by().agency())));
        return new StaleChange(
                "this action", path + "/" + step, path, form.showing("version", now.version()), differences);
    }

    private static String yours(String step, Form form) {
        return switch (step) {
            case "answer" -> "agreed".equals(form.text("answer")) ? "Agree to the action" : "Decline the action";
            case "verification" -> "verify".equals(form.text("decision")) ? "Verify" : "Send back";
            case "decision" ->
                "accept".equals(form.text("decision")) ? "Accept that it is declined" : "Ask the agency again";
            case "checks" -> "Record an embedding check";
            default -> "Record progress";
        };
    }

    private static String words(Form form) {
        for (String field : List.of("measurableAction", "reason", "progress", "text", "evidence")) {
            if (!form.text(field).isEmpty()) {
                return form.text(field);
            }
        }
        return "None";
    }
}
