package org.goldthread.monitoring.action.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.web.CsvFile;
import org.goldthread.monitoring.action.Action;
import org.goldthread.monitoring.action.ActionState;
import org.goldthread.monitoring.action.Actions;
import org.goldthread.monitoring.action.Answer;
import org.goldthread.monitoring.words.Deadlines;
import org.goldthread.monitoring.words.FilterChoices;
import org.goldthread.monitoring.words.Names;
import org.goldthread.pages.Listing;
import org.goldthread.pages.component.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of actions, where the section Impact begins. */
@Controller
class ActionsPage {

    private static final int SIZE = 25;
    private static final String PATH = "/impact";

    private final Actions actions;
    private final ActionLines lines;
    private final Names names;
    private final Deadlines deadlines;
    private final FilterChoices choices;

    ActionsPage(Actions actions, ActionLines lines, Names names, Deadlines deadlines, FilterChoices choices) {
        this.actions = actions;
        this.lines = lines;
        this.names = names;
        this.deadlines = deadlines;
        this.choices = choices;
    }

    /**
     * What the template draws.
     *
     * @param agencies to choose from; empty for an agency's own people
     */
    record View(Listing listing, List<ActionLines.Line> lines, List<Choice> states, List<Choice> agencies) {}

    @GetMapping(PATH)
    String list(Actor actor, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = Listing.of(PATH, parameters, SIZE, "due", "reference", "agency", "state");
        List<ActionLines.Line> all = ActionLines.sorted(
                actions.list(filter(actor, listing)).stream().map(lines::line).toList(),
                listing.sort(),
                listing.descending());
        Listing counted = listing.counted(all.size());
        model.addAttribute(
                "view",
                new View(
                        counted,
                        counted.pageOf(all),
                        FilterChoices.states(ActionState.values(), ActionState::id, ActionState::words),
                        choices.agencies(actor)));
        return "monitoring/actions";
    }

    @GetMapping("/impact/actions.csv")
    void csv(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Listing listing = Listing.of(PATH, parameters, SIZE, "due");
        CsvFile.send(
                response,
                "actions.csv",
                List.of(
                        "Reference",
                        "Recommendation",
                        "Agency",
                        "State",
                        "Agreed action",
                        "Owner role",
                        "Answer by",
                        "Due",
                        "Next date",
                        "Verified"),
                actions.list(filter(actor, listing)),
                this::row);
    }

    private List<@Nullable Object> row(Action action) {
        Answer answer = action.answer();
        return CsvFile.cells(
                action.assignment().activityReference(),
                action.assignment().text(),
                names.agency(action.assignment().agency()),
                action.state().words(),
                answer == null ? null : answer.measurableAction(),
                answer == null ? null : answer.ownerRole(),
                action.assignment().respondBy(),
                action.dueOn(),
                action.nextDueOn(),
                action.verifiedOn());
    }

    private Actions.Filter filter(Actor actor, Listing listing) {
        String agency = Text.tidy(listing.filter("agency"));
        return new Actions.Filter(
                        agency,
                        ActionState.of(listing.filter("state")).orElse(null),
                        listing.filter("overdue").isEmpty() ? null : deadlines.today(),
                        Text.tidy(listing.filter("words")))
                .seenBy(actor);
    }
}
