package org.goldthread.reviews.appointment;

import java.util.List;
import java.util.stream.Collectors;
import org.goldthread.kit.Refusal;
import org.goldthread.learning.framework.Framework;
import org.goldthread.profile.Principle;

/**
 * What the framework asks of who leads a review.
 *
 * @param required whether the profile marks the type of review as serious
 * @param basis the clause of the framework's principle of independence
 */
public record Independence(boolean required, String basis) {

    static final String PRINCIPLE = "independence";

    /** As the profile has it; a framework that does not name the principle has it from the statutory guidance. */
    public static Independence of(Framework framework, boolean serious) {
        return new Independence(
                serious,
                framework.profile().principles().stream()
                        .filter(principle -> principle.id().equals(PRINCIPLE))
                        .findFirst()
                        .map(Principle::basis)
                        .orElse("default"));
    }

    /** The clause in words. */
    public String clause() {
        return basis.equals("default") ? "a principle of reviews since Working Together 2015" : basis;
    }

    Refusal refusal(List<String> against, Framework framework) {
        return new Refusal.Rule(
                "not-independent",
                "This person cannot be appointed: reviews of this type are led by somebody independent of the case and"
                        + " of the organisations under review (" + clause() + "), and the declaration names "
                        + words(against, framework),
                basis);
    }

    /** "the case and West Midlands Police". */
    public static String words(List<String> against, Framework framework) {
        return against.stream()
                .map(one -> one.equals(Declaration.THE_CASE) ? "a tie to the case" : framework.agencyName(one))
                .collect(Collectors.joining(", "));
    }
}
