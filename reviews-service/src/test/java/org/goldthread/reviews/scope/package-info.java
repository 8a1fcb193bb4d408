@NullMarked
package org.goldthread.reviews.scope;

import org.jspecify.annotations.NullMarked;
