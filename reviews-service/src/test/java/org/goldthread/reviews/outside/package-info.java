@NullMarked
package org.goldthread.reviews.outside;

import org.jspecify.annotations.NullMarked;
