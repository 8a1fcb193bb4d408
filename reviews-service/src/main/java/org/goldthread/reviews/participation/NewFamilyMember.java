package org.goldthread.reviews.participation;

import java.time.LocalDate;
import java.util.Objects;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.reviews.scope.Pseudonym;
import org.jspecify.annotations.Nullable;

/**
 * A member of the family as they are entered; see {@link FamilyMember}.
 *
 * @param who a {@link Pseudonym}
 * @param state {@code invited}, {@code took-part}, {@code declined} or {@code not-invited}
 * @param sharedOn not in the future, only where they took part
 */
public record NewFamilyMember(
        @Nullable String who,
        @Nullable Boolean child,
        @Nullable String state,
        @Nullable LocalDate invitedOn,
        @Nullable String account,
        @Nullable String told,
        @Nullable LocalDate sharedOn) {

    public NewFamilyMember {
        who = Text.tidy(who);
        account = Text.tidy(account);
        told = Text.tidy(told);
    }

    Problems check(LocalDate today) {
        TakingPart taking = TakingPart.of(state).orElse(null);
        Problems problems = new Problems()
                .present("who", who, "Enter who it is, such as Mother or Sibling 1")
                .when(
                        who != null && !Pseudonym.isOne(who),
                        "who",
                        "not-a-pseudonym",
                        "Write a pseudonym such as Mother, Child A or Sibling 1, not a name")
                .present("child", child, "Select whether it is a child")
                .present("state", taking, "Select whether they took part");
        Entered.invited(problems, taking, invitedOn, today);
        Entered.account(problems, taking, account, NewPractitioners.LONGEST);
        Entered.told(problems, taking, told, NewPractitioners.LONGEST);
        Entered.past(problems, "sharedOn", sharedOn, today, "The day on which the findings were shared");
        return problems.when(
                sharedOn != null && taking != null && !taking.wasInvited(),
                "sharedOn",
                "not-invited",
                "Say how they took part before you say that findings were shared");
    }

    FamilyMember made(String id, Mark by) {
        TakingPart taking = TakingPart.of(state).orElseThrow();
        return new FamilyMember(
                id,
                Objects.requireNonNull(who),
                Objects.requireNonNull(child),
                taking,
                taking.wasInvited() ? invitedOn : null,
                account,
                told,
                sharedOn,
                by);
    }
}
