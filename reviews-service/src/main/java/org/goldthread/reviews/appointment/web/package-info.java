/** Its pages and its API. */
@NullMarked
package org.goldthread.reviews.appointment.web;

import org.jspecify.annotations.NullMarked;
