/** Re-audit by page and API (A8). */
@NullMarked
package org.goldthread.audit.retest.web;

import org.jspecify.annotations.NullMarked;
