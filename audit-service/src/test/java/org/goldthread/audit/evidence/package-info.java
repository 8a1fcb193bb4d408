@NullMarked
package org.goldthread.audit.evidence;

import org.jspecify.annotations.NullMarked;
