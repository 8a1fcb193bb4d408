/** How long the names of a closed review are kept, legal holds, and disposal by two people (R19). */
@NullMarked
package org.goldthread.reviews.retention;

import org.jspecify.annotations.NullMarked;
