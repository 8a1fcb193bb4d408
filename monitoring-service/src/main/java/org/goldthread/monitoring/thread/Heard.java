package org.goldthread.monitoring.thread;

import java.util.Set;

/** The literal types of the events that threads are made of. */
final class Heard {

    static final String ACTIVITY_REGISTERED = "org.goldthread.activities.activity-registered.v1";
    static final String FINDING_AGREED = "org.goldthread.activities.finding-agreed.v1";
    static final String LEARNING_IDENTIFIED = "org.goldthread.activities.learning-identified.v1";
    static final String RECOMMENDATION_MADE = "org.goldthread.activities.recommendation-made.v1";
    static final String PLAN_DRAFTED = "org.goldthread.dissemination.plan-drafted.v1";
    static final String PLAN_APPROVED = "org.goldthread.dissemination.plan-approved.v1";
    static final String PRODUCT_PUBLISHED = "org.goldthread.dissemination.product-published.v1";
    static final String PRODUCT_WITHDRAWN = "org.goldthread.dissemination.product-withdrawn.v1";
    static final String CASCADE_REQUESTED = "org.goldthread.dissemination.cascade-requested.v1";
    static final String CASCADE_ACKNOWLEDGED = "org.goldthread.dissemination.cascade-acknowledged.v1";
    static final String CASCADE_REPORTED = "org.goldthread.dissemination.cascade-reported.v1";
    static final String CASCADE_CORRECTED = "org.goldthread.dissemination.cascade-corrected.v1";
    static final String ACTION_ASSIGNED = "org.goldthread.monitoring.action-assigned.v1";
    static final String ACTION_ANSWERED = "org.goldthread.monitoring.action-answered.v1";
    static final String ACTION_UPDATED = "org.goldthread.monitoring.action-updated.v1";
    static final String ACTION_DONE = "org.goldthread.monitoring.action-done.v1";
    static final String ACTION_VERIFIED = "org.goldthread.monitoring.action-verified.v1";
    static final String ACTION_SENT_BACK = "org.goldthread.monitoring.action-sent-back.v1";
    static final String ACTION_NOT_IMPLEMENTED = "org.goldthread.monitoring.action-not-implemented.v1";
    static final String ACTION_ASKED_AGAIN = "org.goldthread.monitoring.action-asked-again.v1";
    static final String CHECK_RECORDED = "org.goldthread.monitoring.check-recorded.v1";
    static final String ACTION_EMBEDDED = "org.goldthread.monitoring.action-embedded.v1";
    static final String ACTION_REOPENED = "org.goldthread.monitoring.action-reopened.v1";
    static final String LEARNING_RETESTED = "org.goldthread.audits.learning-retested.v1";

    static final Set<String> ALL = Set.of(
            ACTIVITY_REGISTERED,
            FINDING_AGREED,
            LEARNING_IDENTIFIED,
            RECOMMENDATION_MADE,
            PLAN_DRAFTED,
            PLAN_APPROVED,
            PRODUCT_PUBLISHED,
            PRODUCT_WITHDRAWN,
            CASCADE_REQUESTED,
            CASCADE_ACKNOWLEDGED,
            CASCADE_REPORTED,
            CASCADE_CORRECTED,
            ACTION_ASSIGNED,
            ACTION_ANSWERED,
            ACTION_UPDATED,
            ACTION_DONE,
            ACTION_VERIFIED,
            ACTION_SENT_BACK,
            ACTION_NOT_IMPLEMENTED,
            ACTION_ASKED_AGAIN,
            CHECK_RECORDED,
            ACTION_EMBEDDED,
            ACTION_REOPENED,
            LEARNING_RETESTED);

    private Heard() {}
}
