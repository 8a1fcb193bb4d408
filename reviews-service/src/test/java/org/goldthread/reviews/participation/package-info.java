@NullMarked
package org.goldthread.reviews.participation;

import org.jspecify.annotations.NullMarked;
