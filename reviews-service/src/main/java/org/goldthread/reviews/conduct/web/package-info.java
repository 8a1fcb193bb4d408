/** Pages of a review's conduct: one shape of section, one shape of form. */
@NullMarked
package org.goldthread.reviews.conduct.web;

import org.jspecify.annotations.NullMarked;
