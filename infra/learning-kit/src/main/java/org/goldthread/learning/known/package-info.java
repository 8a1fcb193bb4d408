/** What both services registered and found, as each hears of it: what recurrence and themes are read from. */
@NullMarked
package org.goldthread.learning.known;

import org.jspecify.annotations.NullMarked;
