@NullMarked
package org.goldthread.audit.round;

import org.jspecify.annotations.NullMarked;
