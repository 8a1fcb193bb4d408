@NullMarked
package org.goldthread.reviews.access;

import org.jspecify.annotations.NullMarked;
