@NullMarked
package org.goldthread.reviews.report;

import org.jspecify.annotations.NullMarked;
