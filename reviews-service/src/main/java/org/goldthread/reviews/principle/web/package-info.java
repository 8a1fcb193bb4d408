/** Its pages and its API. */
@NullMarked
package org.goldthread.reviews.principle.web;

import org.jspecify.annotations.NullMarked;
