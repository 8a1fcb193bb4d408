package org.goldthread.reviews.referral;

import com.mongodb.client.model.Sorts;
import org.bson.conversions.Bson;
import org.goldthread.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals are asked for, and in which order.
 *
 * @param state a state's word, or {@code open} for those that are not decided
 * @param sort {@code received}, {@code aware} or {@code reference}, {@code -} before it for the opposite
 */
public record ReferralQuery(
        @Nullable String state,
        @Nullable String agency,
        @Nullable String text,
        @Nullable String sort) {

    private static final int LONGEST = 200;

    public ReferralQuery {
        state = Text.tidy(state);
        agency = Text.tidy(agency);
        text = Text.sought(text);
        text = text != null && text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    Bson order() {
        String asked = sort == null ? "" : sort;
        boolean down = asked.startsWith("-");
        return switch (down ? asked.substring(1) : asked) {
            case "aware" -> sorted(down, "account.awareOn", "_id");
            case "reference" -> sorted(down, "reference.text");
            default -> sorted(down || asked.isEmpty(), "_id");
        };
    }

    private static Bson sorted(boolean down, String... fields) {
        return down ? Sorts.descending(fields) : Sorts.ascending(fields);
    }
}
