/** Who the children and families of a review are: encrypted, opened by few, every opening logged (R7, ADR 0026). */
@NullMarked
package org.goldthread.reviews.vault;

import org.jspecify.annotations.NullMarked;
