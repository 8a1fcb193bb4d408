@NullMarked
package org.goldthread.monitoring;

import org.jspecify.annotations.NullMarked;
