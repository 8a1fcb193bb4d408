/** What must not stand in free text: the first look at every wording before it enters the record. */
@NullMarked
package org.goldthread.kit.wording;

import org.jspecify.annotations.NullMarked;
