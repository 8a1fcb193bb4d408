@NullMarked
package org.goldthread.reviews.retention;

import org.jspecify.annotations.NullMarked;
