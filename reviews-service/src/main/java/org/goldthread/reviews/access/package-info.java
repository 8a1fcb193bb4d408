/** Who opened what of the sensitive record, in a chain that shows when somebody tampers with it (X5, R7). */
@NullMarked
package org.goldthread.reviews.access;

import org.jspecify.annotations.NullMarked;
