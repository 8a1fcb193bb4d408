/** Handed-in reports by page and API (A11). */
@NullMarked
package org.goldthread.audit.handedin.web;

import org.jspecify.annotations.NullMarked;
