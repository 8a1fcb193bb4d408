/** The API and the pages of referrals. */
@NullMarked
package org.goldthread.reviews.referral.web;

import org.jspecify.annotations.NullMarked;
