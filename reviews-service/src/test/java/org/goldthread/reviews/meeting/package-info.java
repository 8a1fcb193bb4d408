@NullMarked
package org.goldthread.reviews.meeting;

import org.jspecify.annotations.NullMarked;
