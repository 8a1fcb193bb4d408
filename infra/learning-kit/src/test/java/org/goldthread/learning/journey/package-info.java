/** Journeys that each service runs against itself, real web and store; and what they share. */
@NullMarked
package org.goldthread.learning.journey;

import org.jspecify.annotations.NullMarked;
