/** Referrals of cases, from what an agency tells to the decision on a review (R2, R3). */
@NullMarked
package org.goldthread.reviews.referral;

import org.jspecify.annotations.NullMarked;
