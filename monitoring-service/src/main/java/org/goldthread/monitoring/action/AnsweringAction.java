package org.goldthread.monitoring.action;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The agency agrees to an action, with something measurable and a post that answers for it, or declines it. */
@Service
public class AnsweringAction {

    private static final Pattern A_PERSON =
            Pattern.compile("@|\\b(mr|mrs|ms|miss|mx|dr)\\.? \\p{Lu}", Pattern.CASE_INSENSITIVE);

    private final Actions actions;
    private final Terms terms;
    private final Clock clock;

    AnsweringAction(Actions actions, Terms terms, Clock clock) {
        this.actions = actions;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What the agency answered.
     *
     * @param answer {@code agreed} or {@code declined}
     */
    public record Given(
            @Nullable String answer,
            @Nullable String measurableAction,
            @Nullable String ownerRole,
            @Nullable String reason) {}

    public Outcome<Stored<Action>> answer(By by, UUID id, @Nullable Long version, Given given) {
        Problems problems = new Problems();
        boolean agreed = "agreed".equals(given.answer());
        problems.when(
                !agreed && !"declined".equals(given.answer()),
                "answer",
                "required",
                "Select whether your agency agrees to this action");
        if (agreed) {
            problems.text("measurableAction", given.measurableAction(), 2000, "what your agency will do");
            problems.text("ownerRole", given.ownerRole(), 120, "the role that answers for it");
            problems.when(
                    given.ownerRole() != null
                            && A_PERSON.matcher(given.ownerRole()).find(),
                    "ownerRole",
                    "names-a-person",
                    "Enter a role, such as head of safeguarding, and not a person's name or address");
        } else if ("declined".equals(given.answer())) {
            problems.text("reason", given.reason(), 2000, "the reason why your agency declines");
        }
        return actions.change(
                by,
                id,
                version,
                action -> ActionPermissions.toAnswer(by.actor(), action),
                problems,
                action -> agreed
                        ? action.agree(
                                tidy(given.measurableAction()), tidy(given.ownerRole()), by.mark(clock.instant()))
                        : action.decline(tidy(given.reason()), terms.answerBy(), by.mark(clock.instant())));
    }

    private static String tidy(@Nullable String text) {
        return String.valueOf(Text.tidy(text));
    }
}
