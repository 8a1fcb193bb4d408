package org.goldthread.audit.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.goldthread.kit.actor.By;
import org.jspecify.annotations.Nullable;

/**
 * What the child or the family said about the help, or why they were not heard.
 *
 * @param said in their sense, without names
 */
public record Voice(Whose whose, How how, String said, By.Mark by) {

    static final int LONGEST = 4000;

    /** Whose voice it is. */
    public enum Whose {
        CHILD("The child"),
        FAMILY("The family");

        private final String words;

        Whose(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Whose> of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(whose -> whose.word().equals(word))
                    .findFirst();
        }
    }

    /** How it was heard. */
    public enum How {
        DIRECTLY("Asked for this audit"),
        THROUGH_PRACTITIONER("Through a practitioner who knows them"),
        FROM_RECORD("From what the record says"),
        NOT_HEARD("Not heard: say why");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<How> of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(how -> how.word().equals(word))
                    .findFirst();
        }
    }
}
