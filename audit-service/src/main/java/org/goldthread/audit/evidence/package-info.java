/** Evidence files on answers, and what colleagues say to each other about a question (A4). */
@NullMarked
package org.goldthread.audit.evidence;

import org.jspecify.annotations.NullMarked;
