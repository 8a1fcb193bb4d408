package org.goldthread.reviews.appointment;

import java.util.Locale;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.learning.framework.Framework;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be appointed.
 *
 * @param seat {@code lead-reviewer}, {@code chair} or {@code author}
 * @param signIn the name that the person signs in with
 * @param declaration what the person declared
 */
public record NewAppointment(
        @Nullable String seat,
        @Nullable String signIn,
        @Nullable NewDeclaration declaration) {

    private static final int LONGEST_SIGN_IN_NAME = 100;

    public NewAppointment {
        seat = Text.tidy(seat);
        String name = Text.tidy(signIn);
        signIn = name == null ? null : name.toLowerCase(Locale.ROOT); // as the sign-in keeps them
    }

    Problems check(Framework framework) {
        Problems problems = new Problems()
                .present("seat", Seat.of(seat).orElse(null), "Select what the person is appointed to do")
                .present("signIn", signIn, "Enter the name that the person signs in with")
                .optionalIdentifier("signIn", signIn, LONGEST_SIGN_IN_NAME, "the sign-in name");
        problems.when(
                signIn != null && !signIn.matches("[\\p{Alnum}._@+-]+"),
                "signIn",
                "malformed",
                "Enter the sign-in name, not the person’s own name");
        if (declaration == null) {
            return problems.add("declaration", "required", "Enter what the person declared");
        }
        declaration.check(problems, framework);
        return problems;
    }
}
