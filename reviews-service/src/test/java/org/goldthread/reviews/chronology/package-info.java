@NullMarked
package org.goldthread.reviews.chronology;

import org.jspecify.annotations.NullMarked;
