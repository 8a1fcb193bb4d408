/** Reviews of practice and everything else that learning comes from, with their findings, learning and recommendations. */
@NullMarked
package org.goldthread.reviews;

import org.jspecify.annotations.NullMarked;
