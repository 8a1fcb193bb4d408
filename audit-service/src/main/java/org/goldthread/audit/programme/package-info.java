/** The audit programme: themes, the year as the cadence rules lay it out, load and clashes (A2). */
@NullMarked
package org.goldthread.audit.programme;

import org.jspecify.annotations.NullMarked;
