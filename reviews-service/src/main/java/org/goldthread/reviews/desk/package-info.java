/** The publication desk: what may identify somebody is found and decided on, two people release, and take down (R14). */
@NullMarked
package org.goldthread.reviews.desk;

import org.jspecify.annotations.NullMarked;
