@NullMarked
package org.goldthread.reviews.criteria;

import org.jspecify.annotations.NullMarked;
