/** The report of a review: built from the record, written in versions, signed by those who decide, published (R14). */
@NullMarked
package org.goldthread.reviews.report;

import org.jspecify.annotations.NullMarked;
