@NullMarked
package org.goldthread.reviews.vault;

import org.jspecify.annotations.NullMarked;
