@NullMarked
package org.goldthread.monitoring.action.messaging;

import org.jspecify.annotations.NullMarked;
