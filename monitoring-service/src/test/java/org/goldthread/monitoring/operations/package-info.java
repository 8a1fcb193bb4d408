@NullMarked
package org.goldthread.monitoring.operations;

import org.jspecify.annotations.NullMarked;
