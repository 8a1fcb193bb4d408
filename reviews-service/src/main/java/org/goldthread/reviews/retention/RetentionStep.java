package org.goldthread.reviews.retention;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step of retention, as its page tells it.
 *
 * @param word part of its address
 * @param label what the reason is asked by; null where none is asked
 * @param consequences what will happen, one sentence each
 * @param warning whether the button warns
 * @param dated whether it asks for a day
 * @param done what was done, as the notice says it
 */
record RetentionStep(
        String word,
        String title,
        @Nullable String label,
        List<String> consequences,
        String button,
        boolean warning,
        boolean dated,
        String done) {

    static final RetentionStep HOLD = new RetentionStep(
            "hold",
            "Set a legal hold",
            "For which proceedings or inquiry?",
            List.of(
                    "Nothing of this review is destroyed while the hold stands, whatever the day.",
                    "A proposal to destroy the names falls."),
            "Set the legal hold",
            false,
            false,
            "The legal hold stands");
    static final RetentionStep LIFT = new RetentionStep(
            "lift",
            "Lift the legal hold",
            "Why is it no longer needed?",
            List.of("The names may be disposed of once their retention has ended."),
            "Lift the legal hold",
            false,
            false,
            "The legal hold is lifted");
    static final RetentionStep KEEP = new RetentionStep(
            "keep",
            "Keep the names for longer",
            "Why are they still needed?",
            List.of("The task comes back into your inbox on that day."),
            "Keep the names",
            false,
            true,
            "The names are kept for longer");
    static final RetentionStep PROPOSE = new RetentionStep(
            "propose",
            "Propose that the names are destroyed",
            "Why are they no longer needed?",
            List.of(
                    "Nothing is destroyed yet: another officer or a member of the executive has to confirm it.",
                    "Once confirmed, nobody can find out from the vault who the children and their families are."),
            "Propose it",
            false,
            false,
            "Disposal is proposed. Somebody else has to confirm it");
    static final RetentionStep WITHDRAW = new RetentionStep(
            "withdraw",
            "Take the proposal back",
            "Why are the names to be kept?",
            List.of("The names stay, and the task to decide stays in the inbox."),
            "Take the proposal back",
            false,
            false,
            "The proposal is taken back");
    static final RetentionStep CONFIRM = new RetentionStep(
            "confirm",
            "Destroy the names of this review",
            null,
            List.of(
                    "The key that the names are locked with is destroyed. They cannot be read any more, by anybody, in this"
                            + " installation or in a copy of its data without the key.",
                    "It cannot be undone.",
                    "The review, its findings and learning stay. So does the fact that names were kept, under which"
                            + " pseudonyms, and who had them destroyed and why.",
                    "Backups of the database of keys that were made earlier still hold the key, until they expire or the"
                            + " master key is changed: the operators’ guide says how."),
            "Destroy the names for good",
            true,
            false,
            "The names are destroyed");

    private static final List<RetentionStep> ALL = List.of(HOLD, LIFT, KEEP, PROPOSE, WITHDRAW, CONFIRM);

    static Optional<RetentionStep> of(@Nullable String word) {
        return ALL.stream().filter(step -> step.word().equals(word)).findFirst();
    }
}
