/** A review's own meetings: agenda, attendance by agency and level, decisions (R10). */
@NullMarked
package org.goldthread.reviews.meeting;

import org.jspecify.annotations.NullMarked;
