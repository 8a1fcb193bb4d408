package org.goldthread.reviews.scope;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Scope and people" of a review. */
@Component
@Order(250)
class ScopeSection implements ActivitySection {

    private final SettingScope setting;

    ScopeSection(SettingScope setting) {
        this.setting = setting;
    }

    @Override
    public String tab() {
        return "scope";
    }

    @Override
    public String words() {
        return "Scope and people";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        if (!setting.hasScope(activity)) {
            return Optional.empty();
        }
        ReviewScope scope = setting.now(activity.id()).value();
        int missing = scope.missing().size();
        return Optional.of(scope.isBlank() ? "none" : missing == 0 ? "set" : missing + " missing");
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        if (!setting.hasScope(activity) || !SettingScope.maySet(actor, activity)) {
            return List.of();
        }
        ReviewScope scope = setting.now(activity.id()).value();
        String words = "Set the scope and who it is about";
        if (scope.missing().isEmpty()) {
            return List.of(Task.completed(words, path));
        }
        return List.of(Task.of(
                words,
                scope.isBlank() ? path + "/change" : path,
                scope.isBlank()
                        ? Tag.waiting("Not started")
                        : Tag.inProgress("Missing: " + scope.missing().get(0))));
    }
}
