/** What agencies should do because of findings (R13). */
@NullMarked
package org.goldthread.learning.recommendation;

import org.jspecify.annotations.NullMarked;
