@NullMarked
package org.goldthread.reviews.principle;

import org.jspecify.annotations.NullMarked;
