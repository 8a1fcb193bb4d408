package org.goldthread.reviews.referral;

import java.util.UUID;

/** A review that was opened because of a decision. */
public record Opened(String typeId, UUID activityId, String reference) {}
