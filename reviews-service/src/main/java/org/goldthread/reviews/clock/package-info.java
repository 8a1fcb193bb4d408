/** The profile's time limits, counted in England's working days, with holds and extensions (R4). */
@NullMarked
package org.goldthread.reviews.clock;

import org.jspecify.annotations.NullMarked;
