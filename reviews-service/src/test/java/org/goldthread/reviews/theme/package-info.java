@NullMarked
package org.goldthread.reviews.theme;

import org.jspecify.annotations.NullMarked;
