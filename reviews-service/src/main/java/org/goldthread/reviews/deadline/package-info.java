/** Everything that is due on the profile's clocks: list, CSV, calendar, inbox and overdue events (R4). */
@NullMarked
package org.goldthread.reviews.deadline;

import org.jspecify.annotations.NullMarked;
