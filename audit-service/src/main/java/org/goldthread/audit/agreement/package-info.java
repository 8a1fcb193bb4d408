/** How far those who graded the same cases agree (A7). */
@NullMarked
package org.goldthread.audit.agreement;

import org.jspecify.annotations.NullMarked;
