/** Projections, and how they are rebuilt from the logs of the events' owners. */
@NullMarked
package org.goldthread.monitoring.projection;

import org.jspecify.annotations.NullMarked;
