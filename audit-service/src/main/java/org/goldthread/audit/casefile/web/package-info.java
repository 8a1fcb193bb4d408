/** Case audits by page and API (A7). */
@NullMarked
package org.goldthread.audit.casefile.web;

import org.jspecify.annotations.NullMarked;
