/** The merged chronology of a review by page and by API (R8). */
@NullMarked
package org.goldthread.reviews.merged;

import org.jspecify.annotations.NullMarked;
