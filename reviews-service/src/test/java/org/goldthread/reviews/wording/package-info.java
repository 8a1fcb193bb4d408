@NullMarked
package org.goldthread.reviews.wording;

import org.jspecify.annotations.NullMarked;
