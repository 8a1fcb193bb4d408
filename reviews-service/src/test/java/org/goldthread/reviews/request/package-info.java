@NullMarked
package org.goldthread.reviews.request;

import org.jspecify.annotations.NullMarked;
