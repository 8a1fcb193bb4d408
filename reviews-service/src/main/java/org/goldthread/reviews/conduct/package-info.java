/** What the records of how a review is conducted have in common: method, people, meetings, principles (R5-R15). */
@NullMarked
package org.goldthread.reviews.conduct;

import org.jspecify.annotations.NullMarked;
