@NullMarked
package org.goldthread.reviews;

import org.jspecify.annotations.NullMarked;
