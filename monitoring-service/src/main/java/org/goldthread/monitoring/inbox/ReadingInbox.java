package org.goldthread.monitoring.inbox;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldthread.kit.actor.Actor;
import org.goldthread.monitoring.action.ActionState;
import org.goldthread.monitoring.action.Actions;
import org.goldthread.monitoring.words.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is due from somebody, what they wait for, and what is late from whom. */
@Service
public class ReadingInbox {

    private static final int A_WEEK = 7;

    private final Tasks tasks;
    private final Actions actions;
    private final Deadlines deadlines;

    ReadingInbox(Tasks tasks, Actions actions, Deadlines deadlines) {
        this.tasks = tasks;
        this.actions = actions;
        this.deadlines = deadlines;
    }

    /** Whose tasks a list shows. */
    public enum Whose {
        MINE,
        OTHERS,
        AGENCY
    }

    /** Which of them by date. */
    public enum When {
        ANY,
        OVERDUE,
        WEEK
    }

    /**
     * Which tasks are asked for; what is null does not narrow.
     *
     * @param agency whose tasks they are, for {@link Whose#AGENCY}
     * @param title only those with exactly this title
     */
    public record Question(
            Whose whose,
            When when,
            @Nullable String service,
            @Nullable String agency,
            @Nullable String title) {

        /** The same question about another service, or about all. */
        public Question inService(@Nullable String other) {
            return new Question(whose, when, other, agency, title);
        }
    }

    /** The tasks that are asked for. Only the partnership may ask for others' tasks; others get their own. */
    public List<Task> list(Actor actor, Question question) {
        return asked(actor, question).stream()
                .filter(task -> fits(task, question.when()))
                .filter(task -> question.service() == null || question.service().equals(task.service()))
                .filter(task -> question.title() == null || question.title().equals(task.title()))
                .toList();
    }

    private List<Task> asked(Actor actor, Question question) {
        if (actor.seesAllAgencies() && question.whose() == Whose.OTHERS) {
            return others(actor);
        }
        if (actor.seesAllAgencies() && question.whose() == Whose.AGENCY && question.agency() != null) {
            return tasks.owedBy(question.agency());
        }
        return tasks.dueFrom(actor);
    }

    /** What is due from others; what also waits for this person by another way (officer or chair) is not counted. */
    private List<Task> others(Actor actor) {
        List<Task> mine = tasks.dueFrom(actor);
        Set<String> ids = mine.stream().map(Task::id).collect(Collectors.toSet());
        Set<String> paths = new HashSet<>();
        mine.forEach(task -> paths.add(task.path() + task.title()));
        return tasks.all().stream()
                .filter(task -> !ids.contains(task.id()) && !paths.contains(task.path() + task.title()))
                .toList();
    }

    private boolean fits(Task task, When when) {
        LocalDate due = task.dueOn();
        return switch (when) {
            case ANY -> true;
            case OVERDUE -> due != null && deadlines.late(due);
            case WEEK ->
                due != null
                        && !deadlines.late(due)
                        && !due.isAfter(deadlines.today().plusDays(A_WEEK));
        };
    }

    /**
     * How much there is.
     *
     * @param waiting what others owe the partnership, or which of an agency's done actions wait to be verified
     */
    public record Numbers(int overdue, int week, int waiting) {}

    public Numbers numbers(Actor actor) {
        List<Task> mine = tasks.dueFrom(actor);
        int waiting = actor.seesAllAgencies() ? others(actor).size() : waitingToBeVerified(actor);
        return new Numbers(count(mine, When.OVERDUE), count(mine, When.WEEK), waiting);
    }

    private int count(List<Task> list, When when) {
        return (int) list.stream().filter(task -> fits(task, when)).count();
    }

    private int waitingToBeVerified(Actor actor) {
        return actor.agency() == null
                ? 0
                : (int) actions.count(new Actions.Filter(actor.agency(), ActionState.DONE, null, null));
    }

    /** What agencies owe and is late; nothing for those who do not see all agencies. */
    public List<Task> late(Actor actor) {
        return actor.seesAllAgencies() ? tasks.lateFromAgencies(deadlines.today()) : List.of();
    }

    /** The next day, today or later, on which anything is due from this person; null for none. */
    public @Nullable LocalDate nextDate(Actor actor) {
        return tasks.dueFrom(actor).stream()
                .map(Task::dueOn)
                .filter(due -> due != null && !deadlines.late(due))
                .findFirst()
                .orElse(null);
    }
}
