/** Samples of cases: read from a list, drawn so that anybody can draw the same again (A7). */
@NullMarked
package org.goldthread.audit.sample;

import org.jspecify.annotations.NullMarked;
