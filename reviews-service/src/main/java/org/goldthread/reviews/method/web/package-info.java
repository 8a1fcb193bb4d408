/** Its pages and its API. */
@NullMarked
package org.goldthread.reviews.method.web;

import org.jspecify.annotations.NullMarked;
