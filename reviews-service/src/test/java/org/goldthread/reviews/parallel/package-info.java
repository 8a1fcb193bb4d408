@NullMarked
package org.goldthread.reviews.parallel;

import org.jspecify.annotations.NullMarked;
