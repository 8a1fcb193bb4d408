package org.goldthread.reviews.theme.factor;

import java.util.Collection;
import java.util.List;
import org.goldthread.profile.Theme;

/**
 * Modifiable factors over all child deaths that were looked at. A number below the smallest that is shown could point
 * to a child: it is not shown, and neither is the one below which it could be worked out.
 *
 * @param deaths in words: a number, or "fewer than 5"
 * @param activities how many learning activities were counted
 * @param smallest the smallest number that is shown
 */
public record FactorTotals(String deaths, int activities, int smallest, List<Line> lines) {

    /** One domain, its number in words. */
    public record Line(String domain, String number) {}

    static FactorTotals of(Collection<DeathFactors> all, List<Theme> domains, int smallest) {
        int deaths = all.stream().mapToInt(DeathFactors::deaths).sum();
        return new FactorTotals(
                shown(deaths, deaths, smallest),
                all.size(),
                smallest,
                domains.stream()
                        .map(domain -> new Line(
                                domain.name(),
                                shown(
                                        all.stream()
                                                .mapToInt(one -> one.in(domain.id()))
                                                .sum(),
                                        deaths,
                                        smallest)))
                        .toList());
    }

    /** Zero is shown; so many that fewer than the smallest number are left of all deaths is not. */
    private static String shown(int number, int deaths, int smallest) {
        if (number > 0 && number < smallest) {
            return "fewer than " + smallest;
        }
        int left = deaths - number;
        return left > 0 && left < smallest && number > 0 ? "all but fewer than " + smallest : String.valueOf(number);
    }
}
