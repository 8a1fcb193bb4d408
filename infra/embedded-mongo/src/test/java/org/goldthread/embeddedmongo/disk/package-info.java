@NullMarked
package org.goldthread.embeddedmongo.disk;

import org.jspecify.annotations.NullMarked;
