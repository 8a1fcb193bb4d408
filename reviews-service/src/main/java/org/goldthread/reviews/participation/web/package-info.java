/** Its pages and its API. */
@NullMarked
package org.goldthread.reviews.participation.web;

import org.jspecify.annotations.NullMarked;
