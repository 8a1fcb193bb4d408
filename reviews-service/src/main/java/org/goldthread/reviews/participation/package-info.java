/** How practitioners and families took part, and the child's lived experience (R9; PSCB 2.1.4-2.1.5, STH, PSCP). */
@NullMarked
package org.goldthread.reviews.participation;

import org.jspecify.annotations.NullMarked;
