@NullMarked
package org.goldthread.reviews.method;

import org.jspecify.annotations.NullMarked;
