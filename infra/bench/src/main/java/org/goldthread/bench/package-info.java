/** What {@code ./goldthread bench} measures and prints (measures S1, S3 and S6). */
@NullMarked
package org.goldthread.bench;

import org.jspecify.annotations.NullMarked;
