@NullMarked
package org.goldthread.monitoring.thread;

import org.jspecify.annotations.NullMarked;
