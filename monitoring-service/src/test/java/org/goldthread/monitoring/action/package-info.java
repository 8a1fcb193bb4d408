@NullMarked
package org.goldthread.monitoring.action;

import org.jspecify.annotations.NullMarked;
