package org.goldthread.kit.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that no text may call anybody by while a command runs (R7). Whoever runs the command lays them at hand;
 * every text that it takes is compared with them where it is looked at anyway, in {@link org.goldthread.kit.Problems},
 * so that no field can be forgotten. They hold for the thread that runs the command, and only until it is done.
 */
public final class NamesAtHand {

    private static final ThreadLocal<@Nullable Names> NOW = new ThreadLocal<>();

    private NamesAtHand() {}

    /** Names that are kept somewhere; they are never shown. */
    @FunctionalInterface
    public interface Names {

        /** Where a text (Markdown or plain) calls somebody by one of them, in the text's order. */
        List<NameForms.Place> in(String text);
    }

    /** What is done meanwhile, with its outcome. */
    @FunctionalInterface
    public interface Command<T, X extends Exception> {
        T run() throws X;
    }

    /** Runs a command with these names at hand, besides those that are already. */
    public static <T, X extends Exception> T during(Names names, Command<T, X> command) throws X {
        Names outer = NOW.get();
        NOW.set(outer == null ? names : both(outer, names));
        try {
            return command.run();
        } finally {
            if (outer == null) {
                NOW.remove();
            } else {
                NOW.set(outer);
            }
        }
    }

    private static Names both(Names one, Names other) {
        return text -> {
            List<NameForms.Place> places = new ArrayList<>(one.in(text));
            places.addAll(other.in(text));
            return places;
        };
    }

    /** Where a text calls somebody by a name that is at hand; nowhere where none is. */
    public static List<NameForms.Place> in(String text) {
        Names names = NOW.get();
        return names == null ? List.of() : names.in(text);
    }

    /** In which lines of the text, from 1, each once. */
    public static List<Integer> lines(String text) {
        return in(text).stream()
                .map(place -> 1
                        + (int) text.substring(0, place.from())
                                .chars()
                                .filter(c -> c == '\n')
                                .count())
                .distinct()
                .sorted()
                .toList();
    }

    /** The text with each name left out, so that it can be given back without keeping it. */
    public static String without(String text) {
        return NameForms.without(text, in(text));
    }
}
