/** Pages and API of learning from outside. */
@NullMarked
package org.goldthread.reviews.outside.web;

import org.jspecify.annotations.NullMarked;
