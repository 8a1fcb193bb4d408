/** What lies on the disk: one file for each database, its group commit and the bytes in it. Internal. */
@NullMarked
package org.goldthread.embeddedmongo.disk;

import org.jspecify.annotations.NullMarked;
