@NullMarked
package org.goldthread.audit.journey;

import org.jspecify.annotations.NullMarked;
