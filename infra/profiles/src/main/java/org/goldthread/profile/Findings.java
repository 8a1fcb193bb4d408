package org.goldthread.profile;

import java.util.ArrayList;
import java.util.List;

/** Collects problems of sense with their lines. */
final class Findings {

    private final Located source;
    private final List<ProfileProblem> problems = new ArrayList<>();

    Findings(Located source) {
        this.source = source;
    }

    /** A problem at a place, for example {@code at("groups", 2, "chair")}. */
    void add(String pointer, String wrong, String right) {
        problems.add(source.problem(pointer, wrong, right));
    }

    /** A pointer from names and indexes. */
    static String at(Object... steps) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : steps) {
            pointer.append('/').append(Pointers.escape(String.valueOf(step)));
        }
        return pointer.toString();
    }

    /** The line of a place. */
    int line(String pointer) {
        return source.line(pointer);
    }

    /** The file as written, for rules that look at every entry alike. */
    Located source() {
        return source;
    }

    List<ProfileProblem> problems() {
        return List.copyOf(problems);
    }
}
