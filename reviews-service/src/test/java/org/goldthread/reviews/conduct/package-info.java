@NullMarked
package org.goldthread.reviews.conduct;

import org.jspecify.annotations.NullMarked;
