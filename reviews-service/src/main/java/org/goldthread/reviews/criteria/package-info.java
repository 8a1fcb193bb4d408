/** The criteria of the profile, laid beside the facts of a case (R3). */
@NullMarked
package org.goldthread.reviews.criteria;

import org.jspecify.annotations.NullMarked;
