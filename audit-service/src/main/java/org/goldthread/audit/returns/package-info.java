/** Returns: what each agency answers in a round (A4), and what the panel makes of it (A6). */
@NullMarked
package org.goldthread.audit.returns;

import org.jspecify.annotations.NullMarked;
