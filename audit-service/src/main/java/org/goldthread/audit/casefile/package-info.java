/** Case audits: cases of a sample, an auditor an agency, two kinds of grade, concerns for a child's safety (A7). */
@NullMarked
package org.goldthread.audit.casefile;

import org.jspecify.annotations.NullMarked;
