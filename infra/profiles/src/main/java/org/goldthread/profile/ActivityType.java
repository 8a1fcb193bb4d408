package org.goldthread.profile;

/**
 * A type of activity as the services see it: a review, an audit or another activity that learning comes from.
 *
 * @param id identifier, unique over all three lists of types
 * @param service {@code reviews} or {@code audits}: the service that registers it
 * @param name what people read
 * @param code short code used in references, such as RR in SOL-RR-2026-004
 * @param serious whether the case is serious, so that the lead reviewer must be independent (R6)
 * @param description when it is used
 * @param basis the clauses that it comes from, or {@code default}
 */
public record ActivityType(
        String id, String service, String name, String code, boolean serious, String description, String basis) {

    /** The service that registers reviews and everything that is not an audit. */
    public static final String REVIEWS = "reviews";

    /** The service that registers audits. */
    public static final String AUDITS = "audits";

    static ActivityType of(ReviewType type) {
        return new ActivityType(
                type.id(), REVIEWS, type.name(), type.code(), type.serious(), type.description(), type.basis());
    }

    static ActivityType of(OtherActivityType type) {
        return new ActivityType(type.id(), REVIEWS, type.name(), type.code(), false, type.description(), type.basis());
    }

    static ActivityType of(AuditType type) {
        return new ActivityType(type.id(), AUDITS, type.name(), type.code(), false, type.description(), type.basis());
    }
}
