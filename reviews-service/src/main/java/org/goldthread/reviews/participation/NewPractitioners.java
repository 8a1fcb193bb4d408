package org.goldthread.reviews.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By.Mark;
import org.goldthread.learning.framework.Framework;
import org.goldthread.reviews.conduct.Level;
import org.jspecify.annotations.Nullable;

/**
 * A line about practitioners as it is entered; see {@link Practitioners}.
 *
 * @param level {@code frontline}, {@code first-line-manager}, {@code specialist} or {@code senior-manager}
 * @param number from 1 to 200
 * @param state {@code invited}, {@code took-part}, {@code declined} or {@code not-invited}
 */
public record NewPractitioners(
        @Nullable String agency,
        @Nullable String level,
        @Nullable String role,
        @Nullable Integer number,
        @Nullable String state,
        @Nullable LocalDate invitedOn,
        @Nullable String account,
        @Nullable String prepared,
        @Nullable String told) {

    static final int LONGEST = 2_000;
    private static final int LONGEST_ROLE = 100;
    private static final int MOST_PEOPLE = 200;

    public NewPractitioners {
        agency = Text.tidy(agency);
        role = Text.tidy(role);
        account = Text.tidy(account);
        prepared = Text.tidy(prepared);
        told = Text.tidy(told);
    }

    Problems check(Framework framework) {
        TakingPart taking = TakingPart.of(state).orElse(null);
        Problems problems = new Problems().present("agency", agency, "Select the agency");
        framework.checkAgencies(problems, "agency", agency == null ? List.of() : List.of(agency));
        problems.present("level", Level.of(framework.profile(), level).orElse(null), "Select the level");
        problems.text("role", role, LONGEST_ROLE, "the role, such as Health visitor A");
        problems.when(
                        number == null || number < 1 || number > MOST_PEOPLE,
                        "number",
                        "out-of-range",
                        "Enter how many people, from 1 to " + MOST_PEOPLE)
                .present("state", taking, "Select whether they took part");
        Entered.invited(problems, taking, invitedOn, framework.today());
        Entered.account(problems, taking, account, LONGEST);
        problems.optionalText("prepared", prepared, LONGEST, "how they were prepared");
        return Entered.told(problems, taking, told, LONGEST);
    }

    Practitioners made(String id, Framework framework, Mark by) {
        TakingPart taking = TakingPart.of(state).orElseThrow();
        return new Practitioners(
                id,
                Objects.requireNonNull(agency),
                Level.of(framework.profile(), level).orElseThrow(),
                Objects.requireNonNull(role),
                Objects.requireNonNull(number),
                taking,
                taking.wasInvited() ? invitedOn : null,
                account,
                prepared,
                told,
                by);
    }
}
