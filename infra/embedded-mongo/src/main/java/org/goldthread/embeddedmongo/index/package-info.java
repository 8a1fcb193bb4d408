/** Indexes in key order and the choice of one for a query. Internal. */
@NullMarked
package org.goldthread.embeddedmongo.index;

import org.jspecify.annotations.NullMarked;
