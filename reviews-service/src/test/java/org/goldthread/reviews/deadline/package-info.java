@NullMarked
package org.goldthread.reviews.deadline;

import org.jspecify.annotations.NullMarked;
