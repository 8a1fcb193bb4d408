/** Inspectorates' published judgements, taken in as inspections (R16). */
@NullMarked
package org.goldthread.reviews.outside.inspection;

import org.jspecify.annotations.NullMarked;
