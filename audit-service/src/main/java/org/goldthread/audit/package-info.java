/** Audits of practice, with their findings, learning and recommendations. */
@NullMarked
package org.goldthread.audit;

import org.jspecify.annotations.NullMarked;
