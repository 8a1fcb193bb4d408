package org.goldthread.learning.recommendation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a measure of success can be measured, as far as its words tell (R13): it names a number, a share or a
 * direction that can be counted. Advice only: people know better than a list of words.
 */
final class Measurable {

    private static final Pattern COUNTED =
            Pattern.compile("\\d|%|\\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve"
                    + "|twenty|half|quarter|third|hundred|all|every|each|none|no|nobody|never|always|per cent|percent|most"
                    + "|at least|at most|fewer|less|more|rises?|falls?|rising|falling|increases?|decreases?|doubles?|halves|rate"
                    + "|number|share|proportion|average|median)\\b");

    private Measurable() {}

    /** A sentence where nothing in it can be counted. */
    static Optional<String> doubt(@Nullable String measure) {
        return measure == null
                        || COUNTED.matcher(measure.toLowerCase(Locale.UK)).find()
                ? Optional.empty()
                : Optional.of(
                        "The measure of success names nothing that can be counted: say how many, of what, by when");
    }
}
