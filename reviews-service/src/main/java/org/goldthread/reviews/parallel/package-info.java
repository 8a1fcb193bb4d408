/** Parallel reviews of one incident: an agency is asked once, and they read one chronology (R17). */
@NullMarked
package org.goldthread.reviews.parallel;

import org.jspecify.annotations.NullMarked;
