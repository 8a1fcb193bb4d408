/** What an activity found: the root of a thread (R11). */
@NullMarked
package org.goldthread.learning.finding;

import org.jspecify.annotations.NullMarked;
