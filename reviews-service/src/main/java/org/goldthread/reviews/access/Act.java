package org.goldthread.reviews.access;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody did to what the vault keeps. */
public enum Act {
    OPENED("Opened a name"),
    SCANNED("Searched a text for names"),
    CHANGED("Entered or changed a name"),
    CLEARED("Took a name out"),
    REFUSED("Was refused"),
    ADMITTED("Let a reviewer in"),
    SHUT_OUT("Shut a reviewer out"),
    HELD("Set a legal hold"),
    RELEASED("Lifted a legal hold"),
    PROPOSED("Proposed disposal"),
    WITHDREW("Took a proposal back"),
    KEPT("Kept names for longer"),
    DISPOSED("Confirmed disposal");

    private final String words;

    Act(String words) {
        this.words = words;
    }

    /** {@code shut-out}, as the API and the chain say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String words() {
        return words;
    }

    public static Optional<Act> of(@Nullable String word) {
        for (Act act : values()) {
            if (act.word().equals(word)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }
}
