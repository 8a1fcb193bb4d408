@NullMarked
package org.goldthread.reviews.theme.factor;

import org.jspecify.annotations.NullMarked;
