@NullMarked
package org.goldthread.reviews.referral;

import org.jspecify.annotations.NullMarked;
