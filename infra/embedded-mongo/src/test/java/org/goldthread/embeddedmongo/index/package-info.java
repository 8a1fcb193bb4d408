@NullMarked
package org.goldthread.embeddedmongo.index;

import org.jspecify.annotations.NullMarked;
