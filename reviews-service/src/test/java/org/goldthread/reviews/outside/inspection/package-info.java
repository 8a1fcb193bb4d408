@NullMarked
package org.goldthread.reviews.outside.inspection;

import org.jspecify.annotations.NullMarked;
