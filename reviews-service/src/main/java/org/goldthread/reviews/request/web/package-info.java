/** Requests for information by page and by API. */
@NullMarked
package org.goldthread.reviews.request.web;

import org.jspecify.annotations.NullMarked;
