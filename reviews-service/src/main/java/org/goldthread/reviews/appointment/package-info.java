/** Who leads, chairs and writes a review, and how independent they are (R6; PSCB 2.1.3, STH). */
@NullMarked
package org.goldthread.reviews.appointment;

import org.jspecify.annotations.NullMarked;
