package org.goldthread.reviews.theme.factor;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.store.Aggregate;
import org.goldthread.kit.store.Decision;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.framework.Framework;
import org.goldthread.learning.framework.Given;
import org.goldthread.profile.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The modifiable factors that one learning activity of a Child Death Overview Panel tells: in how many of the deaths it
 * looked at something of a domain could have been changed by an intervention, local or national (R18).
 *
 * @param deaths how many deaths were looked at
 * @param counts by domain; a domain that is not named was found in none
 */
public record DeathFactors(@BsonId ActivityId id, Integer deaths, List<Count> counts) implements Aggregate {

    /** Number of the document's shape. */
    static final int SCHEMA = 1;

    static final int MOST = 10_000;

    /**
     * Deaths with factors of one domain.
     *
     * @param domain a theme of the profile
     */
    public record Count(String domain, Integer number) {}

    /** What is entered: at most as many deaths in a domain as were looked at. */
    public record Entered(@Nullable Integer deaths, List<Count> counts) {
        public Entered {
            counts = Given.list(counts);
        }
    }

    public DeathFactors {
        counts = counts == null ? List.of() : List.copyOf(counts);
    }

    /** The domains of the profile. */
    public static List<Theme> domains(Framework framework) {
        return framework.profile().themes().stream()
                .filter(theme -> theme.kind() == Theme.Kind.MODIFIABLE_FACTOR_DOMAIN)
                .toList();
    }

    static Outcome<Decision<DeathFactors>> enter(ActivityId id, Entered entered, Framework framework) {
        Integer deaths = entered.deaths();
        Map<String, String> known = domains(framework).stream().collect(Collectors.toMap(Theme::id, Theme::name));
        Problems problems = new Problems()
                .present("deaths", deaths, "Enter how many deaths were looked at")
                .when(
                        deaths != null && (deaths < 1 || deaths > MOST),
                        "deaths",
                        "out-of-range",
                        "The number of deaths must be between 1 and " + MOST);
        for (Count count : entered.counts()) {
            String domain = count.domain();
            String name = known.get(domain);
            Integer number = count.number();
            problems.when(name == null, "counts", "unknown-domain", "Name domains of the framework")
                    .when(
                            number == null || number < 0 || (deaths != null && number > deaths),
                            domain,
                            "out-of-range",
                            (name == null ? "A domain" : name) + " must be a number from 0 to the number of deaths");
        }
        problems.when(
                entered.counts().stream().map(Count::domain).distinct().count()
                        != entered.counts().size(),
                "counts",
                "named-twice",
                "Name each domain once");
        return problems.orElse(() -> Outcome.done(
                Decision.of(new DeathFactors(id, java.util.Objects.requireNonNull(deaths), entered.counts()))));
    }

    int in(String domain) {
        return counts.stream()
                .filter(count -> count.domain().equals(domain))
                .mapToInt(Count::number)
                .sum();
    }
}
