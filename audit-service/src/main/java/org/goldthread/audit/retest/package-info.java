/** Re-audit: asking again whether earlier learning is embedded, and telling what the panel found (A8). */
@NullMarked
package org.goldthread.audit.retest;

import org.jspecify.annotations.NullMarked;
