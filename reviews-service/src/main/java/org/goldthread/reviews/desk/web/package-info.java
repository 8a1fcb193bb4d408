/** Pages and API of the publication desk. */
@NullMarked
package org.goldthread.reviews.desk.web;

import org.jspecify.annotations.NullMarked;
