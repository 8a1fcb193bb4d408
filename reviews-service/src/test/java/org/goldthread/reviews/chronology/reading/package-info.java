@NullMarked
package org.goldthread.reviews.chronology.reading;

import org.jspecify.annotations.NullMarked;
