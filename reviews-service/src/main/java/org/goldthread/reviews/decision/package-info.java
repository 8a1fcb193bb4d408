/** Who decides on a review, what they think of it, and what may be decided (R3). */
@NullMarked
package org.goldthread.reviews.decision;

import org.jspecify.annotations.NullMarked;
