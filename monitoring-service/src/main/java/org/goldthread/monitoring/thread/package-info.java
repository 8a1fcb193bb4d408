/** The thread: everything that is known of one finding, from the activity to the impact, built from events (M11). */
@NullMarked
package org.goldthread.monitoring.thread;

import org.jspecify.annotations.NullMarked;
