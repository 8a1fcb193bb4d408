/** Returns, tools and results as spreadsheets (XLSX), out and back in (A3, A4, A9). */
@NullMarked
package org.goldthread.audit.sheet;

import org.jspecify.annotations.NullMarked;
