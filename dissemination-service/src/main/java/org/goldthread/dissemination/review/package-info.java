/** Reports of reviews that reviews-service released, kept as the public reads them (D4, R14). */
@NullMarked
package org.goldthread.dissemination.review;

import org.jspecify.annotations.NullMarked;
