/** Results of audits, asked of the audit service, as evidence for embedding checks (M2). */
@NullMarked
package org.goldthread.monitoring.evidence;

import org.jspecify.annotations.NullMarked;
