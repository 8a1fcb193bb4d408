package org.goldthread.monitoring.thread;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goldthread.monitoring.words.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One step of a thread's story.
 *
 * @param words its state
 * @param by role and agency of whoever did the latest of it
 * @param lines what each agency did, those that may be shown
 * @param others how many more agencies there are, whose lines may not be shown
 */
public record StoryStep(
        Stage stage,
        String title,
        Standing standing,
        String words,
        @Nullable LocalDate on,
        @Nullable String by,
        @Nullable String text,
        @Nullable String path,
        List<Line> lines,
        int others) {

    public StoryStep {
        lines = List.copyOf(lines);
    }

    /** The steps of the golden thread, in their order. */
    public enum Stage {
        FINDING("Finding"),
        LEARNING("Learning"),
        PLAN("Plan"),
        PRODUCT("Product"),
        CASCADE("Cascade"),
        ACTION("Action"),
        CHECK("Embedding checks"),
        IMPACT("Impact");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** In the API. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What one agency did in a step.
     *
     * @param on when it did the latest of it, and {@code by} whom; null while it is the agency's turn to begin
     * @param said sentences
     */
    public record Line(
            String agency,
            String agencyName,
            Standing standing,
            String words,
            @Nullable LocalDate on,
            @Nullable String by,
            List<String> said,
            String path) {

        public Line {
            said = List.copyOf(said);
        }

        Line standing(Standing other, String tag) {
            return new Line(agency, agencyName, other, tag, on, by, said, path);
        }

        Line by(@Nullable LocalDate day, String who) {
            return new Line(agency, agencyName, standing, words, day, who, said, path);
        }

        Line said(@Nullable String sentence) {
            if (sentence == null) {
                return this;
            }
            List<String> all = new ArrayList<>(said);
            all.add(sentence);
            return new Line(agency, agencyName, standing, words, on, by, all, path);
        }
    }

    static StoryStep of(Stage stage, String title, Standing standing, String words) {
        return new StoryStep(stage, title, standing, words, null, null, null, null, List.of(), 0);
    }

    StoryStep by(@Nullable LocalDate day, @Nullable String who) {
        return new StoryStep(stage, title, standing, words, day, who, text, path, lines, others);
    }

    StoryStep text(@Nullable String more) {
        return new StoryStep(stage, title, standing, words, on, by, more, path, lines, others);
    }

    StoryStep path(@Nullable String page) {
        return new StoryStep(stage, title, standing, words, on, by, text, page, lines, others);
    }

    StoryStep lines(List<Line> all, Sight sight) {
        List<Line> shown =
                all.stream().filter(line -> sight.shows(line.agency())).toList();
        return new StoryStep(stage, title, standing, words, on, by, text, path, shown, all.size() - shown.size());
    }
}
