/** Pages and answers that show an activity with everything that came of it. */
@NullMarked
package org.goldthread.learning.overview;

import org.jspecify.annotations.NullMarked;
