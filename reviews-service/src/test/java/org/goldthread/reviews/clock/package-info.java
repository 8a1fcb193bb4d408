@NullMarked
package org.goldthread.reviews.clock;

import org.jspecify.annotations.NullMarked;
