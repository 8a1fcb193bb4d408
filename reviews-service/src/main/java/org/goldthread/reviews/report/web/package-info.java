/** Pages and API of reports. */
@NullMarked
package org.goldthread.reviews.report.web;

import org.jspecify.annotations.NullMarked;
