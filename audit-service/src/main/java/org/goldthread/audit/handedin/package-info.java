/** Reports of agencies' own audits, handed in to the partnership (A11). */
@NullMarked
package org.goldthread.audit.handedin;

import org.jspecify.annotations.NullMarked;
