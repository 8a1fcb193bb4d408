/** Its pages and its API. */
@NullMarked
package org.goldthread.reviews.meeting.web;

import org.jspecify.annotations.NullMarked;
