@NullMarked
package org.goldthread.reviews.appointment;

import org.jspecify.annotations.NullMarked;
