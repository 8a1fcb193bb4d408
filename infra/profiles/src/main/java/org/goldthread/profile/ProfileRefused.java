package org.goldthread.profile;

import java.util.List;
import java.util.stream.Collectors;

/** A profile was refused: nothing starts with it (P3). */
public final class ProfileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ProfileProblem> problems;

    ProfileRefused(List<ProfileProblem> problems) {
        super(problems.stream().map(ProfileProblem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, in the order of the file; never empty. */
    public List<ProfileProblem> problems() {
        return problems;
    }
}
