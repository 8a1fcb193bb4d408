/** Agencies' chronologies: read from their files row by row, kept by version, merged into one (R8). */
@NullMarked
package org.goldthread.reviews.chronology;

import org.jspecify.annotations.NullMarked;
