/** What a review looks into, over which time, and who it is about, under pseudonyms (R7). */
@NullMarked
package org.goldthread.reviews.scope;

import org.jspecify.annotations.NullMarked;
