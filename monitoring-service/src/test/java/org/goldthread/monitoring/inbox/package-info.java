@NullMarked
package org.goldthread.monitoring.inbox;

import org.jspecify.annotations.NullMarked;
