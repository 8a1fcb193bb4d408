/** The inbox: everything that is due, over all services, built from work events alone (M10). */
@NullMarked
package org.goldthread.monitoring.inbox;

import org.jspecify.annotations.NullMarked;
