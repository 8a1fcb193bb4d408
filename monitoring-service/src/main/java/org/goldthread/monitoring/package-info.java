/** Follows what was recommended until it is embedded, and shows where every thread stands. */
@NullMarked
package org.goldthread.monitoring;

import org.jspecify.annotations.NullMarked;
