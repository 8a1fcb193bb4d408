/** What {@code ./goldthread bench} measures and prints (measures S1, S3 and S6; large audit rounds, A4 and A9; merged chronologies, R8). */
@NullMarked
package org.goldthread.bench;

import org.jspecify.annotations.NullMarked;
