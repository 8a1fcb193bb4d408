/** How a review is done: its methodology, why it is proportionate, and its stages (R5; PSCB 2.1.2, 7.8.2-7.8.8). */
@NullMarked
package org.goldthread.reviews.method;

import org.jspecify.annotations.NullMarked;
