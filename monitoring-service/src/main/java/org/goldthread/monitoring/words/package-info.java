/** States, dates and names as pages and the API say them. */
@NullMarked
package org.goldthread.monitoring.words;

import org.jspecify.annotations.NullMarked;
