package org.goldthread.audit.returns.web;

import java.util.List;
import java.util.Optional;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.returns.ReturnState;
import org.goldthread.audit.returns.Returns;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.Rounds;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.pages.component.Tag;
import org.goldthread.pages.component.Task;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts "Returns" into an audit's pages. */
@Component
@Order(10)
class ReturnsSection implements ActivitySection {

    private final Rounds rounds;
    private final Returns returns;
    private final ReadingReturns reading;
    private final Tools tools;

    ReturnsSection(Rounds rounds, Returns returns, ReadingReturns reading, Tools tools) {
        this.rounds = rounds;
        this.returns = returns;
        this.reading = reading;
        this.tools = tools;
    }

    @Override
    public String tab() {
        return "returns";
    }

    @Override
    public String words() {
        return "Returns";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        Optional<Round> round = rounds.of(activity);
        if (round.isEmpty()) {
            boolean canOpen = ReturnPermissions.mayKeep(actor)
                    && !tools.forType(activity.registration().typeId()).isEmpty();
            return canOpen ? Optional.of("no round yet") : Optional.empty();
        }
        if (!Readers.readsEverything(actor)) {
            return reading.own(actor, round.get())
                    .map(line -> line.state().words().toLowerCase(java.util.Locale.UK));
        }
        List<ReturnLine> all = counted(round.get());
        return Optional.of(submitted(all) + " of " + all.size() + " submitted");
    }

    private List<ReturnLine> counted(Round round) {
        return returns.of(round.id()).stream().filter(line -> !line.withdrawn()).toList();
    }

    private static long submitted(List<ReturnLine> all) {
        return all.stream().filter(line -> line.state() != ReturnState.OPEN).count();
    }

    @Override
    public List<Task> tasks(Actor actor, Activity activity, String path) {
        Optional<Round> round = rounds.of(activity);
        if (round.isEmpty()) {
            return stands(actor, activity).isPresent()
                    ? List.of(Task.of("Open the round of returns", path + "/open", Tag.waiting("Not started")))
                    : List.of();
        }
        List<ReturnLine> all = counted(round.get());
        long submitted = submitted(all);
        long left = all.stream()
                .filter(line -> line.state() == ReturnState.SUBMITTED
                        || line.moderation().unanswered() > 0)
                .count();
        Task returned = submitted == all.size()
                ? Task.completed("Receive the returns", path)
                : Task.of("Receive the returns", path, Tag.inProgress((all.size() - submitted) + " to come"));
        return List.of(
                returned.hint(submitted + " of " + all.size() + " submitted"),
                left == 0 && submitted > 0
                        ? Task.completed("Moderate the returns", path)
                        : Task.of(
                                "Moderate the returns",
                                path + "?state=submitted",
                                left == 0 ? Tag.waiting("Not started") : Tag.inProgress(left + " to do")));
    }

    @Override
    public Optional<Refusal.Rule> againstClosing(Activity activity) {
        boolean unfinished = rounds.of(activity).stream()
                .flatMap(round -> returns.of(round.id()).stream())
                .anyMatch(line -> line.state() == ReturnState.SUBMITTED
                        || line.moderation().unanswered() > 0);
        return unfinished
                ? Optional.of(new Refusal.Rule(
                        "returns-left",
                        "Moderate every submitted return and reply to every challenge before you close this",
                        "default"))
                : Optional.empty();
    }
}
