@NullMarked
package org.goldthread.reviews.desk;

import org.jspecify.annotations.NullMarked;
