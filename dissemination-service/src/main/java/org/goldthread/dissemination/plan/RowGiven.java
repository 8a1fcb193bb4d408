package org.goldthread.dissemination.plan;

import java.time.LocalDate;
import java.util.List;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.profile.Audience;
import org.goldthread.profile.Profile;
import org.jspecify.annotations.Nullable;

/** A plan's row as somebody sent it. */
public record RowGiven(
        @Nullable String purpose,
        @Nullable String audience,
        List<String> channels,
        @Nullable String measureOfSuccess,
        @Nullable String owner,
        @Nullable LocalDate by) {

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_OWNER = 120;

    public RowGiven {
        channels = List.copyOf(channels);
    }

    /** What is wrong with it, in the order of the form; {@code prefix} goes before the fields' names. */
    void check(Problems problems, String prefix, Profile profile) {
        problems.text(prefix + "purpose", purpose, LONGEST_TEXT, "the purpose of the key messages");
        problems.when(
                audience == null || profile.audience(audience).isEmpty(),
                prefix + "audience",
                "unknown-audience",
                "Select the target audience");
        problems.some(prefix + "channels", channels, "Select at least one communication method");
        problems.when(
                !channels.stream().allMatch(channel -> profile.channel(channel).isPresent()),
                prefix + "channels",
                "unknown-channel",
                "Select communication methods that the partnership uses");
        problems.text(prefix + "measureOfSuccess", measureOfSuccess, LONGEST_TEXT, "the measure of success");
        problems.text(prefix + "owner", owner, LONGEST_OWNER, "the role or group that sees to it");
        problems.present(prefix + "by", by, "Enter the day by which it is to be done");
    }

    /** The row's content; only after {@link #check} found nothing. */
    PlanRow.Content content(Profile profile, LocalDate otherwiseBy) {
        String known = String.valueOf(audience);
        return new PlanRow.Content(
                String.valueOf(Text.tidy(purpose)),
                known,
                profile.audience(known).map(Audience::reach).map(Reach::of).orElse(Reach.INTERNAL),
                channels.stream().distinct().toList(),
                String.valueOf(Text.tidy(measureOfSuccess)),
                String.valueOf(Text.tidy(owner)),
                by == null ? otherwiseBy : by);
    }
}
